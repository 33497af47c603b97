package io.plumbline.labeling.job;

import io.plumbline.labeling.ServiceIdentity;
import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceInUseException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.function.AnnotationFunctions;
import io.plumbline.labeling.humantaskui.HumanTaskUis;
import io.plumbline.labeling.tag.TagRepository;
import io.plumbline.labeling.tasktype.TaskTypes;
import io.plumbline.labeling.workforce.Workteams;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What requesters do with labeling jobs. Safe for use by many threads. */
public final class LabelingJobs {

  private final ServiceIdentity identity;
  private final LabelingJobRepository repository;
  private final TagRepository tags;
  private final Workteams workteams;
  private final JobRules rules;
  private final ActiveLearningModelRepository models;
  private final Transactions transactions;
  private final JobScheduler scheduler;
  private final Supplier<String> ids;
  private final Clock clock;

  /**
   * @param ids makes ids that are used once
   */
  public LabelingJobs(
      ServiceIdentity identity,
      LabelingJobRepository repository,
      TagRepository tags,
      Workteams workteams,
      TaskTypes taskTypes,
      AnnotationFunctions functions,
      HumanTaskUis humanTaskUis,
      ActiveLearningModelRepository models,
      Transactions transactions,
      JobScheduler scheduler,
      Supplier<String> ids,
      Clock clock) {
    this.identity = identity;
    this.repository = repository;
    this.tags = tags;
    this.workteams = workteams;
    this.models = models;
    this.rules = new JobRules(taskTypes, functions, humanTaskUis, models);
    this.transactions = transactions;
    this.scheduler = scheduler;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Creates a job and sees to it that it starts.
   *
   * @throws InvalidRequestException when a rule between the fields is broken or the work team
   *     cannot be used
   * @throws ResourceInUseException when the account has a job of that name, whatever the case
   */
  public LabelingJob create(String accountId, NewLabelingJob request) {
    rules.check(accountId, request);
    workteams.requireUsable(accountId, request.settings().workteamArn());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LabelingJob job =
        new LabelingJob(
            ids.get(),
            accountId,
            request.name(),
            identity.labelingJobArn(accountId, request.name()),
            referenceCode(accountId),
            request.settings(),
            JobDesign.FIRST,
            request.requestDocument(),
            JobStatus.INITIALIZING,
            null,
            LabelCounters.NONE,
            JobProgress.START,
            now,
            now,
            0);
    transactions.run(
        () -> {
          if (!repository.insert(job)) {
            throw new ResourceInUseException(
                "Labeling job name " + request.name() + " is already in use in this account");
          }
          tags.save(job.arn(), request.tags());
          scheduler.wake(job.id());
        });
    return job;
  }

  /** The job of that name, whatever the case, if the account has one. */
  public Optional<LabelingJob> find(String accountId, String name) {
    return repository.findByName(accountId, name);
  }

  /**
   * The job of that name, whatever the case.
   *
   * @throws ResourceNotFoundException when the account has none
   */
  public LabelingJob describe(String accountId, String name) {
    return find(accountId, name)
        .orElseThrow(
            () ->
                new ResourceNotFoundException(
                    "There is no labeling job named " + name + " in this account"));
  }

  /**
   * Checks what a job would be after a change, by the rules of its creation.
   *
   * @param hasPrice whether the change gives a price
   * @throws InvalidRequestException when a rule between the fields is broken
   */
  public void requireSound(LabelingJob changed, boolean hasPrice) {
    rules.checkChanged(changed, hasPrice);
  }

  /** The ARN of the model that a job has made last, if it has made one. */
  public Optional<String> finalModelArn(LabelingJob job) {
    return job.settings().automatedLabeling() == null
        ? Optional.empty()
        : models
            .findLatest(job.id())
            .map(model -> identity.arn(job.accountId(), "model", model.name()));
  }

  /** Up to {@code query.limit() + 1} jobs: one more than a page when there is another page. */
  public List<LabelingJob> list(LabelingJobQuery query) {
    return repository.list(query);
  }

  /**
   * Begins to stop a job: its open tasks end, what is labeled is kept, the output manifest is
   * written.
   *
   * @throws ResourceNotFoundException when the account has no such job
   * @throws InvalidRequestException when the job is over
   */
  public void stop(String accountId, String name) {
    boolean changed = false;
    LabelingJob job = describe(accountId, name);
    while (!changed && job.status() != JobStatus.STOPPING) {
      if (job.status().isOver()) {
        throw new InvalidRequestException(
            "Labeling job "
                + job.name()
                + " is "
                + job.status().wireName()
                + " and cannot be stopped");
      }
      LabelingJob stopping = job.with(JobStatus.STOPPING, job.progress(), clock.instant());
      changed =
          transactions.call(
              () -> {
                scheduler.wake(stopping.id());
                return repository.compareAndSet(stopping);
              });
      job = describe(accountId, name);
    }
  }

  /** The account's id and 16 letters and digits, as real codes have. */
  private String referenceCode(String accountId) {
    String letters = ids.get().replaceAll("[^A-Za-z0-9]", "");
    while (letters.length() < REFERENCE_CODE_LETTERS) {
      letters += ids.get().replaceAll("[^A-Za-z0-9]", "");
    }
    return accountId + letters.substring(0, REFERENCE_CODE_LETTERS);
  }

  private static final int REFERENCE_CODE_LETTERS = 16;
}
