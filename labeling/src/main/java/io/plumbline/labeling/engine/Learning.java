package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.automation.AutomationState;
import io.plumbline.labeling.automation.AutomationStateRepository;
import io.plumbline.labeling.automation.BackgroundTraining;
import io.plumbline.labeling.job.ActiveLearningModel;
import io.plumbline.labeling.job.ActiveLearningModelRepository;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.tasktype.JobFacts;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The phase in which a model learns. Two durable steps: what was decided is written in one
 * transaction, with the model that it came of; then the rows are brought in line with it, in small
 * transactions that can be done again, and the last one lets the job go on. A training that is cut
 * off is done again and decides the same.
 */
final class Learning {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private static final int NAME_CHARACTERS = 40;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final JobDocumentRepository documents;
  private final DataObjectRepository dataObjects;
  private final DecidedRows rows;
  private final AutomationStateRepository states;
  private final ActiveLearningModelRepository models;
  private final LearningStep step;
  private final ObjectAppearances appearances;
  private final LearningFiles files;
  private final BackgroundTraining<LearningStep.Learned> training;
  private final Clock clock;

  Learning(
      Transactions transactions,
      LabelingJobRepository jobs,
      JobDocumentRepository documents,
      DataObjectRepository dataObjects,
      DecidedRows rows,
      AutomationStateRepository states,
      ActiveLearningModelRepository models,
      LearningStep step,
      ObjectAppearances appearances,
      LearningFiles files,
      BackgroundTraining<LearningStep.Learned> training,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.documents = documents;
    this.dataObjects = dataObjects;
    this.rows = rows;
    this.states = states;
    this.models = models;
    this.step = step;
    this.appearances = appearances;
    this.files = files;
    this.training = training;
    this.clock = clock;
  }

  /**
   * One step.
   *
   * @return when to look again; empty when another step can follow at once
   */
  Optional<Instant> run(LabelingJob job, AutomatedLabeling wanted) throws IOException, JobFailure {
    AutomationState state = states.find(job.id()).orElse(null);
    if (state != null && !state.applied()) {
      apply(job, wanted, state);
      return Optional.empty();
    }
    if (job.status() == JobStatus.STOPPING || (isSatisfied(job) && !mayDecide(job, state))) {
      training.forget(job.id());
      appearances.forget(job.id());
      Instant now = clock.instant();
      LabelingJob over =
          job.with(JobStatus.STOPPING, job.progress().consolidated(JobPhase.FINISHING), now);
      transactions.call(() -> jobs.compareAndSet(over));
      return Optional.empty();
    }
    if (state != null && state.loop().done()) {
      // Something was sent out again after the model had said all that it had to say.
      goOn(job, state);
      return Optional.empty();
    }
    Optional<LearningStep.Learned> learned = learn(job, wanted, state);
    if (learned.isEmpty()) {
      return Optional.of(clock.instant().plus(LONGEST_PAUSE));
    }
    decide(job, wanted, learned.get());
    return Optional.empty();
  }

  /** Whether a stopping condition ends the job before all its objects have labels. */
  private static boolean isSatisfied(LabelingJob job) {
    return job.counters().unlabeled() > 0
        && StoppingConditions.areMet(job.settings(), job.counters());
  }

  /**
   * Whether something is left to be decided without people: the model has not yet labeled what it
   * can and may label some objects, or an audit has all its answers.
   */
  private boolean mayDecide(LabelingJob job, @Nullable AutomationState state) {
    if (state == null) {
      return false;
    }
    return state.loop().modelIsDone()
        ? state.awaitsAudit() && step.auditIsComplete(job, state)
        : mostMachineLabels(job) > 0;
  }

  /**
   * Brings the report of a job up to date that ends before people were asked about all that was
   * decided.
   */
  void close(LabelingJob job, AutomatedLabeling wanted) throws IOException {
    AutomationState state = states.find(job.id()).orElse(null);
    if (state != null && state.loop().asked().length > 0) {
      JobFacts facts = JobWorkflows.factsOf(job, documents.present(job));
      files.writeReport(job, wanted, state, step.answered(job, facts, state));
    }
  }

  private Optional<LearningStep.Learned> learn(
      LabelingJob job, AutomatedLabeling wanted, @Nullable AutomationState before)
      throws IOException, JobFailure {
    JobFacts facts = JobWorkflows.factsOf(job, documents.present(job));
    Instant now = clock.instant();
    try {
      return before == null
          ? training.result(job.id(), 1, () -> step.begin(job, wanted, facts, now))
          : training.result(
              job.id(),
              before.step() + 1,
              () ->
                  isSatisfied(job) && !before.loop().modelIsDone()
                      ? step.last(job, wanted, facts, before, mostMachineLabels(job), now)
                      : step.next(job, wanted, facts, before, mostMachineLabels(job), now));
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof JobFailure failure) {
        throw failure;
      }
      if (cause instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("the model could not be trained: " + cause, cause);
    }
  }

  /** How many objects may get the model's label by the share of objects that are to have one. */
  private static long mostMachineLabels(LabelingJob job) {
    return StoppingConditions.remainingByPercentage(job.settings(), job.counters());
  }

  private void decide(LabelingJob job, AutomatedLabeling wanted, LearningStep.Learned learned) {
    AutomationState state = learned.state();
    LabelingJob decided = job.with(job.status(), job.progress(), clock.instant());
    boolean saved =
        transactions.call(
            () -> {
              if (!jobs.compareAndSet(decided)) {
                return false;
              }
              states.put(job.id(), state);
              if (learned.trained()) {
                models.insert(model(job, wanted, state));
              }
              return true;
            });
    if (saved) {
      training.forget(job.id());
    }
  }

  private static ActiveLearningModel model(
      LabelingJob job, AutomatedLabeling wanted, AutomationState state) {
    String name = job.name().toLowerCase(Locale.ROOT);
    String shortened = name.substring(0, Math.min(name.length(), NAME_CHARACTERS));
    return new ActiveLearningModel(
        job.accountId(),
        "%s-%08x-%d".formatted(shortened, job.id().hashCode(), state.step()),
        job.id(),
        state.step(),
        wanted.algorithm(),
        job.output().model(state.step()),
        state.decidedAt());
  }

  private void apply(LabelingJob job, AutomatedLabeling wanted, AutomationState state)
      throws IOException {
    rows.follow(job, state);
    files.writeReport(job, wanted, state, state.loop());
    goOn(job, state);
  }

  private void goOn(LabelingJob job, AutomationState state) {
    boolean fresh = !state.applied();
    LabelCounters counters =
        fresh ? job.counters().plus(0, state.machineChange(), 0) : job.counters();
    boolean people = dataObjects.hasChosen(job.id()) || dataObjects.hasWaiting(job.id());
    boolean satisfied =
        counters.unlabeled() > 0 && StoppingConditions.areMet(job.settings(), counters);
    boolean stopping = job.status() == JobStatus.STOPPING || satisfied;
    JobProgress progress = job.progress();
    LabelingJob next =
        job.with(
            stopping ? JobStatus.STOPPING : job.status(),
            counters,
            stopping || !people
                ? progress.consolidated(JobPhase.FINISHING)
                : state.step() == 1
                    ? progress.in(JobPhase.FILLING)
                    : progress.consolidated(JobPhase.FILLING),
            clock.instant());
    if (next.progress().phase() == JobPhase.FINISHING) {
      appearances.forget(job.id());
    }
    transactions.run(
        () -> {
          if (jobs.compareAndSet(next) && fresh) {
            states.put(job.id(), state.inForce());
          }
        });
  }
}
