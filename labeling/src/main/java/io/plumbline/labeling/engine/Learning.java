package io.plumbline.labeling.engine;

import io.plumbline.autolabel.loop.Role;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.automation.AutomationState;
import io.plumbline.labeling.automation.AutomationStateRepository;
import io.plumbline.labeling.automation.BackgroundTraining;
import io.plumbline.labeling.job.ActiveLearningModel;
import io.plumbline.labeling.job.ActiveLearningModelRepository;
import io.plumbline.labeling.job.AutomatedLabeling;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.task.TaskRepository;
import io.plumbline.labeling.tasktype.JobFacts;
import io.plumbline.labeling.tasktype.MachineLabeling;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The phase in which a model learns. Two durable steps: what was decided is written in one
 * transaction, with the model that it came of; then the rows are brought in line with it, in small
 * transactions that can be done again, and the last one lets the job go on. A training that is cut
 * off is done again and decides the same.
 */
final class Learning {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** Workers wait for a transaction to end, so none is long. */
  private static final int ROWS_AT_ONCE = 250;

  private static final int NAME_CHARACTERS = 40;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final JobDocumentRepository documents;
  private final DataObjectRepository dataObjects;
  private final TaskRepository tasks;
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
      TaskRepository tasks,
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
    this.tasks = tasks;
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
    if (job.status() == JobStatus.STOPPING || (isSatisfied(job) && !mayConclude(job, state))) {
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

  /** Whether the model has not yet labeled what it can, and may label some objects. */
  private static boolean mayConclude(LabelingJob job, @Nullable AutomationState state) {
    return state != null && !state.loop().modelIsDone() && mostMachineLabels(job) > 0;
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
                  isSatisfied(job)
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
    if (state.step() == 1) {
      choosePooled(job, state);
    }
    label(job, state);
    choose(job, state);
    files.writeReport(job, wanted, state);
    goOn(job, state);
  }

  /** What the model knows nothing of is for people. */
  private void choosePooled(LabelingJob job, AutomationState state) {
    long after = -1;
    List<DataObject> page;
    do {
      page = dataObjects.findByState(job.id(), DataObject.State.POOLED, after, ROWS_AT_ONCE);
      List<DataObject> unknown = new ArrayList<>();
      for (DataObject object : page) {
        after = object.index();
        if (state.numberOf(object.index()) < 0) {
          unknown.add(object.in(DataObject.State.CHOSEN));
        }
      }
      settle(unknown);
    } while (page.size() == ROWS_AT_ONCE);
  }

  /**
   * Gives objects the model's label, also such as people were chosen for when a stopping condition
   * came first.
   */
  private void label(LabelingJob job, AutomationState state) {
    JobFacts facts = JobWorkflows.factsOf(job, documents.present(job));
    MachineLabeling labeling = files.labelingOf(job);
    Set<Integer> labeled = state.machineLabeled();
    Set<Integer> sample = Arrays.stream(state.sample()).boxed().collect(Collectors.toSet());
    if (labeled.isEmpty() && sample.isEmpty()) {
      return;
    }
    for (DataObject.State from : List.of(DataObject.State.POOLED, DataObject.State.CHOSEN)) {
      long after = -1;
      List<DataObject> page;
      do {
        page = dataObjects.findByState(job.id(), from, after, ROWS_AT_ONCE);
        List<DataObject> changed = new ArrayList<>();
        for (DataObject object : page) {
          after = object.index();
          int number = state.numberOf(object.index());
          boolean sampled = sample.contains(number);
          if (labeled.contains(number)
              || (sampled && state.loop().role(number) == Role.AUTOMATIC)) {
            changed.add(
                object.settled(
                    sampled ? DataObject.State.CHOSEN : DataObject.State.LABELED,
                    labeling
                        .machineLabel(
                            facts,
                            state.loop().label(number),
                            state.loop().confidence(number),
                            state.decidedAt())
                        .toString(),
                    null));
          }
        }
        settle(changed);
      } while (page.size() == ROWS_AT_ONCE);
    }
  }

  /** Chooses people for what the loop asks about; the model's label of a sample stays meanwhile. */
  private void choose(LabelingJob job, AutomationState state) {
    List<Long> indexes =
        Arrays.stream(state.loop().asked())
            .filter(object -> state.loop().role(object) != Role.AUTOMATIC)
            .mapToObj(state::indexOf)
            .toList();
    for (int from = 0; from < indexes.size(); from += ROWS_AT_ONCE) {
      List<Long> some = indexes.subList(from, Math.min(indexes.size(), from + ROWS_AT_ONCE));
      List<DataObject> chosen = new ArrayList<>();
      for (DataObject object : dataObjects.findAll(job.id(), some)) {
        chosen.add(object.settled(waiting(job, object), null, null));
      }
      settle(chosen);
    }
  }

  private void settle(List<DataObject> objects) {
    if (!objects.isEmpty()) {
      transactions.run(() -> dataObjects.settleAll(objects));
    }
  }

  /** An object that was out before has a task, which goes out again. */
  private DataObject.State waiting(LabelingJob job, DataObject object) {
    return object.iteration() > 0 && tasks.find(job.id(), object.index()).isPresent()
        ? DataObject.State.WAITING
        : DataObject.State.CHOSEN;
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
