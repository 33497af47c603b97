package io.plumbline.consolidationcli.multilabel;

import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.multilabel.MultilabelAnswers;
import io.plumbline.consolidation.multilabel.MultilabelResult;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.groundtruth.Confidence;
import io.plumbline.consolidationcli.groundtruth.LabelCategories;
import io.plumbline.consolidationcli.groundtruth.ManifestLabel;
import io.plumbline.consolidationcli.groundtruth.ManifestLabels;
import io.plumbline.consolidationcli.groundtruth.ManifestOptions;
import io.plumbline.consolidationcli.groundtruth.WorkerAnswer;
import io.plumbline.consolidationcli.groundtruth.WorkerResponses;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.JsonRow;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.JsonLines;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate multilabel}: any number of labels per object. */
@Command(
    name = "multilabel",
    description = {
      "Any number of labels per object.",
      "ANSWERS is JSON Lines such as"
          + " {\"task\":\"photo-1\",\"worker\":\"ann\",\"labels\":[\"beach\",\"sea\"]}, or the output"
          + " folder of a Ground Truth job; see --manifest."
    },
    mixinStandardHelpOptions = true)
public final class MultilabelCommand extends KindCommand<MultilabelAnswers, MultilabelResult> {

  /** One answer before all labels are known. */
  private record Answer(String task, String worker, Set<String> labels) {}

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private MultilabelMethod method = MultilabelMethod.JOINT;

  @Override
  protected MultilabelAnswers read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    List<Answer> answers = new ArrayList<>();
    if (file.isFolder()) {
      new WorkerResponses(file.path())
          .forEach(
              answer ->
                  answers.add(
                      new Answer(answer.datasetObjectId(), answer.workerId(), labelsIn(answer))),
              badLines,
              progress);
    } else {
      new JsonLinesFile(file)
          .forEach(
              (line, row) ->
                  answers.add(new Answer(row.text("task"), row.text("worker"), labelsIn(row))),
              badLines,
              progress);
    }
    TreeSet<String> labels = new TreeSet<>();
    answers.forEach(answer -> labels.addAll(answer.labels()));
    MultilabelAnswers.Builder builder = MultilabelAnswers.builder(List.copyOf(labels));
    answers.forEach(answer -> builder.add(answer.task(), answer.worker(), answer.labels()));
    return builder.build();
  }

  @Override
  protected List<String> objects(MultilabelAnswers answers) {
    return answers.objects();
  }

  @Override
  protected MultilabelResult consolidate(MultilabelAnswers answers) {
    return method.consolidator().fit(answers);
  }

  @Override
  protected List<NamedAgreement> agreement(MultilabelAnswers answers) {
    return Measures.byDistance(
        "jaccard",
        new DistanceRatings(
            answers.objects().size(),
            IntStream.range(0, answers.size()).map(answers::object).toArray(),
            (a, b) -> jaccardDistance(answers.named(a), answers.named(b))));
  }

  @Override
  protected void writeLabels(MultilabelAnswers answers, MultilabelResult result, Writer out)
      throws IOException {
    JsonLines.write(
        out,
        answers.objects().size(),
        object -> {
          ObjectNode node = JsonNodeFactory.instance.objectNode();
          node.put("task", answers.objects().get(object));
          ArrayNode labels = node.putArray("labels");
          ObjectNode probabilities = JsonNodeFactory.instance.objectNode();
          for (int label = 0; label < answers.labels().size(); label++) {
            if (result.has(object, label)) {
              labels.add(answers.labels().get(label));
            }
            probabilities.put(answers.labels().get(label), result.probability()[object][label]);
          }
          node.put("confidence", result.confidence()[object]);
          node.set("probabilities", probabilities);
          return node;
        });
  }

  @Override
  protected ManifestLabels manifestLabels(
      MultilabelAnswers answers, MultilabelResult result, ManifestOptions options)
      throws RefusedException, IOException {
    LabelCategories categories = LabelCategories.of(options, answers.labels());
    boolean single = answers.size() == answers.objects().size();
    return object -> {
      ArrayNode value = JsonNodeFactory.instance.arrayNode();
      ObjectNode classMap = JsonNodeFactory.instance.objectNode();
      ObjectNode confidenceMap = JsonNodeFactory.instance.objectNode();
      for (int label = 0; label < answers.labels().size(); label++) {
        if (result.has(object, label)) {
          String name = answers.labels().get(label);
          String number = Integer.toString(categories.number(name));
          value.add(categories.number(name));
          classMap.put(number, name);
          confidenceMap.put(number, Confidence.of(result.probability()[object][label], single));
        }
      }
      ObjectNode metadata = JsonNodeFactory.instance.objectNode();
      metadata.set("class-map", classMap);
      metadata.set("confidence-map", confidenceMap);
      return new ManifestLabel(value, metadata, "%s-classification-multilabel");
    };
  }

  private static Set<String> labelsIn(WorkerAnswer answer) throws BadLineException {
    return labelsIn(
        answer
            .elementWith("labels")
            .orElseThrow(
                () ->
                    new BadLineException(
                        answer.content().place(),
                        "no element has \"labels\", or several do; one has such a list")));
  }

  private static Set<String> labelsIn(JsonRow row) throws BadLineException {
    return new TreeSet<>(row.texts("labels"));
  }

  /** The share of the labels that either names which only one of them names; 0 if none is named. */
  private static double jaccardDistance(int[] one, int[] other) {
    long both = IntStream.of(one).filter(a -> IntStream.of(other).anyMatch(b -> a == b)).count();
    long either = one.length + other.length - both;
    return either == 0 ? 0 : 1 - both / (double) either;
  }
}
