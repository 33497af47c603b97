package io.plumbline.labeling.engine;

import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.learner.TrainingSet;
import io.plumbline.autolabel.loop.Audit;
import io.plumbline.autolabel.loop.LoopState;
import io.plumbline.autolabel.loop.Role;
import io.plumbline.autolabel.loop.Round;
import io.plumbline.labeling.automation.AutomationState;
import io.plumbline.labeling.automation.DataSetFeatures;
import io.plumbline.labeling.automation.Example;
import io.plumbline.labeling.automation.ModelArchive;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.PreflightOptions;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.MachineLabeling;
import io.plumbline.objectstore.S3Location;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a model has learned and said, and the two reports: what each round showed, and what
 * people said of the model's labels. Doing it twice gives the same files.
 */
final class LearningFiles {

  private static final String JSON_TYPE = "application/json";
  private static final String JSON_LINES = "application/x-ndjson";
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

  /** Of an interval of 95 %. */
  private static final double TAIL = 0.025;

  private static final int DIGITS = 4;

  private final JobStorage storage;
  private final JobWorkflows workflows;
  private final TagRepository tags;

  LearningFiles(JobStorage storage, JobWorkflows workflows, TagRepository tags) {
    this.storage = storage;
    this.workflows = workflows;
    this.tags = tags;
  }

  /**
   * Writes the model, what it says of all objects, and the labels that it gives.
   *
   * @param decided what was decided with it
   * @param answered what it was trained on
   */
  void write(
      LabelingJob job,
      JobFacts facts,
      AutomationState decided,
      LoopState answered,
      Predictions predictions,
      DataSetFeatures features)
      throws IOException {
    int step = decided.step();
    List<String> classes = facts.categories().names();
    put(
        job,
        job.output().model(step),
        ModelArchive.write(examples(answered, classes, features)),
        "application/gzip");
    put(job, job.output().inference(step), said(decided, classes, predictions), JSON_LINES);
    put(job, job.output().autoAnnotator(step), labels(job, facts, decided), "text/plain");
  }

  private void put(LabelingJob job, S3Location place, byte[] content, String type)
      throws IOException {
    storage.of(job.accountId()).write(place, content, type);
  }

  private static List<Example> examples(
      LoopState answered, List<String> classes, DataSetFeatures features) {
    List<Example> examples = new ArrayList<>(features.carried(classes));
    TrainingSet training = answered.training(classes.size());
    for (int i = 0; i < training.size(); i++) {
      examples.add(
          features
              .object(training.objects()[i])
              .example(classes.get(training.labels()[i]), training.isRandom(i)));
    }
    return examples;
  }

  private static byte[] said(AutomationState state, List<String> classes, Predictions predictions) {
    StringBuilder lines = new StringBuilder();
    for (int object = 0; object < state.size(); object++) {
      int category = predictions.labels()[object];
      ObjectNode line = JSON.createObjectNode();
      line.put("id", Long.toString(state.indexOf(object)));
      line.put("label", category);
      line.put("class-name", classes.get(category));
      line.put("confidence", rounded(predictions.confidence()[object]));
      lines.append(line).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] labels(LabelingJob job, JobFacts facts, AutomationState state) {
    StringBuilder lines = new StringBuilder();
    MachineLabeling labeling = labelingOf(job);
    for (int object = 0; object < state.size(); object++) {
      if (state.loop().role(object) == Role.AUTOMATIC) {
        lines
            .append(state.indexOf(object))
            .append(' ')
            .append(
                labeling.machineLabel(
                    facts,
                    state.loop().label(object),
                    state.loop().confidence(object),
                    state.decidedAt()))
            .append('\n');
      }
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** How a model labels the objects of a job. */
  MachineLabeling labelingOf(LabelingJob job) {
    if (workflows.of(job).consolidation() instanceof MachineLabeling labeling) {
      return labeling;
    }
    throw new IllegalStateException(
        "job " + job.arn() + " has no task type that a model can label: creation had checked it");
  }

  /** Writes what people said of a sample of the model's labels. */
  void writeAudit(
      LabelingJob job,
      JobFacts facts,
      AutomationState before,
      AutomationState after,
      LoopState answered,
      double allowed)
      throws IOException {
    Audit audit = after.audit();
    if (audit == null) {
      throw new IllegalArgumentException("there was no audit");
    }
    ObjectNode report = JSON.createObjectNode();
    report.put("machineLabels", audit.labeled());
    report.put("sampled", audit.sampled());
    report.put("wrong", audit.wrong());
    report.put("notAnswered", before.sample().length - audit.sampled());
    report.put("error", share(audit.wrong(), audit.sampled()));
    report.put("errorLow", share(audit.leastWrong(TAIL), audit.labeled()));
    report.put("errorHigh", share(audit.mostWrong(TAIL), audit.labeled()));
    report.put("allowedWrong", (long) Math.floor(allowed));
    report.put("targetMissed", after.withdrawn());
    report.put("withdrawnMachineLabels", after.withdrawn() ? after.loop().asked().length : 0);
    ArrayNode disagreements = report.putArray("disagreements");
    List<String> classes = facts.categories().names();
    for (int object : before.sample()) {
      if (answered.role(object) == Role.AUDITED
          && answered.label(object) != before.loop().label(object)) {
        ObjectNode node = disagreements.addObject();
        node.put("datasetObjectId", Long.toString(before.indexOf(object)));
        node.put("machine", classes.get(before.loop().label(object)));
        node.put("machineConfidence", rounded(before.loop().confidence(object)));
        node.put("people", classes.get(answered.label(object)));
        node.put("peopleConfidence", rounded(answered.confidence(object)));
      }
    }
    put(job, job.output().audit(), pretty(report), JSON_TYPE);
  }

  /**
   * Writes what each round showed, and where the job stands.
   *
   * @param loop whose labels are counted
   */
  void writeReport(LabelingJob job, AutomatedLabeling wanted, AutomationState state, LoopState loop)
      throws IOException {
    ObjectNode report = JSON.createObjectNode();
    report.put("algorithm", wanted.algorithm());
    ObjectNode target = report.putObject("target");
    target.put("error", wanted.target().error());
    target.put("kind", wanted.kindName());
    target.put("risk", wanted.target().risk());
    report.put("auditShare", wanted.auditShare());
    report.put("objects", state.size());
    report.put("humanLabels", loop.humanLabels());
    report.put("machineLabels", loop.count(Role.AUTOMATIC));
    report.put("withdrawn", state.withdrawn());
    ArrayNode rounds = report.putArray("rounds");
    PreflightOptions options = PreflightOptions.of(tags.find(job.arn()));
    for (Round round : state.loop().rounds()) {
      add(rounds.addObject(), job, state, round, options);
    }
    put(job, job.output().automatedLabeling(), pretty(report), JSON_TYPE);
  }

  private static void add(
      ObjectNode node,
      LabelingJob job,
      AutomationState state,
      Round round,
      PreflightOptions options) {
    node.put("round", round.number());
    node.put("humanLabels", round.humanLabels());
    node.put("machineLabels", round.autoLabels());
    node.put("accuracy", rounded(round.accuracy()));
    node.put("accuracyLow", rounded(round.accuracyLow()));
    node.put("accuracyHigh", rounded(round.accuracyHigh()));
    node.put("predictedMachineLabels", round.predictedAuto());
    node.put("predictedMachineShare", share(round.predictedAuto(), state.size()));
    int people = state.size() - round.predictedAuto();
    node.put("predictedHumanLabels", people);
    long answers = (long) people * job.settings().workersPerDataObject();
    node.put("predictedAnswers", answers);
    BigDecimal seconds = options.secondsPerAnswer();
    BigDecimal wage = options.usdPerHour();
    if (seconds != null && wage != null) {
      node.put(
          "predictedCostUsd",
          seconds
              .multiply(BigDecimal.valueOf(answers))
              .multiply(wage)
              .divide(HOUR, 2, RoundingMode.HALF_UP));
    }
  }

  private static byte[] pretty(ObjectNode report) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(report);
  }

  private static BigDecimal share(long some, long all) {
    return rounded(all == 0 ? 0 : (double) some / all);
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(String.format(Locale.ROOT, "%." + DIGITS + "f", value));
  }
}
