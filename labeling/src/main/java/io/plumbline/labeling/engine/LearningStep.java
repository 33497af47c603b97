package io.plumbline.labeling.engine;

import io.plumbline.autolabel.learner.Model;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.learner.TrainingSet;
import io.plumbline.autolabel.loop.Audit;
import io.plumbline.autolabel.loop.LabelingLoop;
import io.plumbline.autolabel.loop.LoopSettings;
import io.plumbline.autolabel.loop.LoopState;
import io.plumbline.autolabel.loop.Role;
import io.plumbline.autolabel.threshold.Target;
import io.plumbline.autolabel.threshold.TargetKind;
import io.plumbline.labeling.automation.AutomationState;
import io.plumbline.labeling.automation.DataSetFeatures;
import io.plumbline.labeling.automation.Example;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.tasktype.JobFacts;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Decides what follows from the labels that people have given so far: learns, lets the model label
 * what it may, and chooses whom people are asked about next. Takes long; writes files under names
 * of the step, and no rows. The same rows give the same decision.
 */
final class LearningStep {

  /** Of a first sample that people could not label: the documented limit. */
  private static final double MOST_FAILURES = 0.1;

  private final PeopleLabels labels;
  private final ObjectAppearances appearances;
  private final LearningFiles files;

  LearningStep(PeopleLabels labels, ObjectAppearances appearances, LearningFiles files) {
    this.labels = labels;
    this.appearances = appearances;
    this.files = files;
  }

  /**
   * What a step gives.
   *
   * @param state the decision
   * @param trained whether a model was trained, so that its file is there
   */
  record Learned(AutomationState state, boolean trained) {}

  /** Keeps the last predictions of a model. */
  private static final class Watched implements Model {
    private final Model model;
    private @Nullable Predictions last;

    Watched(Model model) {
      this.model = model;
    }

    @Override
    public boolean learns() {
      return model.learns();
    }

    @Override
    public Predictions predict(TrainingSet training) {
      Predictions predictions = model.predict(training);
      last = predictions;
      return predictions;
    }
  }

  /** Decides first: which objects the model knows of, and a random sample of them for people. */
  Learned begin(LabelingJob job, AutomatedLabeling wanted, JobFacts facts, Instant now)
      throws IOException, JobFailure {
    ObjectAppearances.Known known = appearances.firstOf(job, wanted, facts.categories().names());
    long[] indexes = known.indexes();
    if (indexes.length < 2) {
      throw new JobFailure(
          "automated data labeling: none of the objects can be read as "
              + (wanted.labelsPictures() ? "a picture" : "a text")
              + "; see "
              + job.output().preflight()
              + ", or create a job without LabelingJobAlgorithmsConfig");
    }
    LoopState start = loop(job, wanted, facts, known.features()).next(LoopState.of(indexes.length));
    return new Learned(AutomationState.first(indexes, start, now), false);
  }

  /**
   * Decides what follows.
   *
   * @param before the decision before, whose objects people have labeled
   * @param mostMachineLabels how many objects may get the model's label by the stopping conditions
   */
  Learned next(
      LabelingJob job,
      AutomatedLabeling wanted,
      JobFacts facts,
      AutomationState before,
      long mostMachineLabels,
      Instant now)
      throws IOException, JobFailure {
    PeopleLabels.Answers answers = labels.of(job, before, facts.categories().names().size());
    if (before.step() == 1) {
      requireLabels(job, answers);
    }
    LoopState answered = before.loop().answered(answers.labels(), answers.sure());
    int machineLabels = answered.count(Role.AUTOMATIC);
    if (before.awaitsAudit()) {
      return new Learned(
          audited(job, wanted, facts, before, answered, now).since(machineLabels), false);
    }
    if (answered.done()) {
      return new Learned(before.next(answered, Integer.MAX_VALUE, now).since(machineLabels), false);
    }
    List<String> classes = facts.categories().names();
    DataSetFeatures features = appearances.of(job, wanted, classes, before.indexes());
    Watched model = new Watched(features.model(classes));
    LoopState next = new LabelingLoop(model, settings(job, wanted, facts, features)).next(answered);
    AutomationState decided = decided(job, wanted, before, next, mostMachineLabels, now);
    Predictions predictions = model.last;
    if (predictions != null) {
      files.write(job, facts, decided, answered, predictions, features);
    }
    return new Learned(decided.since(machineLabels), predictions != null);
  }

  /**
   * Decides what the model labels when people will label no more. Objects that they were to label
   * are as good as all others that are open, and nobody is there for an audit.
   *
   * @param before the decision before, whose objects people have labeled in part
   * @param mostMachineLabels how many objects may get the model's label, 1 or more
   */
  Learned last(
      LabelingJob job,
      AutomatedLabeling wanted,
      JobFacts facts,
      AutomationState before,
      long mostMachineLabels,
      Instant now)
      throws IOException, JobFailure {
    List<String> classes = facts.categories().names();
    LoopState answered = answered(job, facts, before);
    DataSetFeatures features = appearances.of(job, wanted, classes, before.indexes());
    Watched model = new Watched(features.model(classes));
    LoopState end =
        new LabelingLoop(model, settings(job, wanted, facts, features)).conclude(answered);
    AutomationState decided =
        before.next(end, (int) Math.min(mostMachineLabels, Integer.MAX_VALUE), now);
    Predictions predictions = model.last;
    if (predictions != null) {
      files.write(job, facts, decided, answered, predictions, features);
    }
    return new Learned(decided.since(0), predictions != null);
  }

  /** The loop with what people have said by now; what they were not asked about is open. */
  LoopState answered(LabelingJob job, JobFacts facts, AutomationState before) {
    PeopleLabels.Answers answers = labels.of(job, before, facts.categories().names().size());
    return before.loop().answered(answers.labels(), answers.sure());
  }

  /** Whether people were asked about the whole sample that an audit is made of. */
  boolean auditIsComplete(LabelingJob job, AutomationState state) {
    return labels.wereAsked(job, state, state.sample());
  }

  private static AutomationState decided(
      LabelingJob job,
      AutomatedLabeling wanted,
      AutomationState before,
      LoopState next,
      long mostMachineLabels,
      Instant now) {
    int automatic = next.count(Role.AUTOMATIC);
    if (automatic > mostMachineLabels) {
      return before.next(next, (int) mostMachineLabels, now);
    }
    int sampled = (int) Math.ceil(wanted.auditShare() * automatic);
    return sampled == 0
        ? before.next(next, Integer.MAX_VALUE, now)
        : before.auditing(next, sample(next, sampled, seed(job) + before.step()), now);
  }

  private static int[] sample(LoopState state, int size, long seed) {
    int[] automatic =
        IntStream.range(0, state.objects())
            .filter(object -> state.role(object) == Role.AUTOMATIC)
            .toArray();
    Random random = new Random(seed);
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(automatic.length - i);
      int drawn = automatic[other];
      automatic[other] = automatic[i];
      automatic[i] = drawn;
    }
    return Arrays.copyOf(automatic, size);
  }

  private AutomationState audited(
      LabelingJob job,
      AutomatedLabeling wanted,
      JobFacts facts,
      AutomationState before,
      LoopState answered,
      Instant now)
      throws IOException {
    int sampled = 0;
    int wrong = 0;
    for (int object : before.sample()) {
      if (answered.role(object) == Role.AUDITED) {
        sampled++;
        wrong += answered.label(object) == before.loop().label(object) ? 0 : 1;
      }
    }
    Audit audit = new Audit(before.sampledFrom(), sampled, wrong);
    double allowed = allowed(wanted.target(), before);
    boolean refuted = audit.refutes(allowed, wanted.target().risk());
    AutomationState after =
        before.audited(refuted ? answered.withdraw() : answered, audit, refuted, now);
    files.writeAudit(job, facts, before, after, answered, allowed);
    return after;
  }

  /** How many of the model's labels may be wrong. */
  private static double allowed(Target target, AutomationState state) {
    return target.error() * (target.kind() == TargetKind.AUTO ? state.sampledFrom() : state.size());
  }

  private static void requireLabels(LabelingJob job, PeopleLabels.Answers answers)
      throws JobFailure {
    long failed = Arrays.stream(answers.labels()).filter(label -> label == LoopState.NONE).count();
    if (failed > MOST_FAILURES * answers.labels().length) {
      throw new JobFailure(
          "automated data labeling: people could not label "
              + failed
              + " of the first "
              + answers.labels().length
              + " objects, drawn at random; at most 10 % may fail. Their answers lie under "
              + job.output().annotations()
              + "; mend the objects or give them more time with TaskAvailabilityLifetimeInSeconds,"
              + " and create the job again");
    }
  }

  private static LabelingLoop loop(
      LabelingJob job, AutomatedLabeling wanted, JobFacts facts, DataSetFeatures features) {
    return new LabelingLoop(
        features.model(facts.categories().names()), settings(job, wanted, facts, features));
  }

  private static LoopSettings settings(
      LabelingJob job, AutomatedLabeling wanted, JobFacts facts, DataSetFeatures features) {
    List<String> classes = facts.categories().names();
    LoopSettings usual =
        LoopSettings.defaults(wanted.target(), classes.size(), features.size(), true, seed(job));
    List<Example> carried = features.carried(classes);
    int random = (int) carried.stream().filter(Example::drawnAtRandom).count();
    return usual.carrying(carried.size(), random);
  }

  /**
   * Of all chances of a job: the same after a restart, and for a job of the same name elsewhere.
   */
  static long seed(LabelingJob job) {
    return job.name().toLowerCase(Locale.ROOT).hashCode();
  }
}
