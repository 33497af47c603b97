package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.labeling.error.ResourceNotFoundException;
import io.plumbline.labeling.job.JobChange;
import io.plumbline.labeling.job.JobDocumentRepository;
import io.plumbline.labeling.job.JobDocuments;
import io.plumbline.labeling.job.JobScheduler;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.JobVersion;
import io.plumbline.labeling.job.JobVersionRepository;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.job.LabelingJobs;
import io.plumbline.labeling.job.Resend;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.storage.ObjectRefusedException;
import io.plumbline.labeling.task.TaskRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes jobs while they run, and says what was changed. Safe for use by many threads. */
public final class JobChanges {

  private final Transactions transactions;
  private final LabelingJobs labelingJobs;
  private final LabelingJobRepository jobs;
  private final JobVersionRepository versions;
  private final JobDocumentRepository documents;
  private final JobStorage storage;
  private final JobFiles files;
  private final DesignCheck designCheck;
  private final JobScheduler scheduler;
  private final Clock clock;

  public JobChanges(
      Transactions transactions,
      LabelingJobs labelingJobs,
      LabelingJobRepository jobs,
      JobVersionRepository versions,
      JobDocumentRepository documents,
      TaskRepository tasks,
      JobStorage storage,
      JobWorkflows workflows,
      JobFiles files,
      JobScheduler scheduler,
      Clock clock) {
    this.transactions = transactions;
    this.labelingJobs = labelingJobs;
    this.jobs = jobs;
    this.versions = versions;
    this.documents = documents;
    this.storage = storage;
    this.files = files;
    this.designCheck = new DesignCheck(workflows, tasks);
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /**
   * A change that was made.
   *
   * @param arn the job's ARN
   * @param version the version that it made, or had made when the request came first
   * @param warnings what may be wrong with the worker template and the labels
   */
  public record Changed(String arn, int version, List<String> warnings) {}

  /**
   * One version of a job.
   *
   * @param answers how many answers were given under it, those that count no longer included
   * @param applied whether it has had its effect on the tasks that are out
   */
  public record Entry(JobVersion version, long answers, boolean applied) {}

  /**
   * Makes the next version of a job. Pages that are made from now on show it.
   *
   * @throws ResourceNotFoundException when the account has no such job
   * @throws InvalidRequestException when the job is not in progress, or the change breaks a rule
   */
  public Changed change(String accountId, String name, JobChange change) {
    Optional<Changed> changed = Optional.empty();
    while (changed.isEmpty()) {
      LabelingJob job = labelingJobs.describe(accountId, name);
      String token = change.clientToken();
      Optional<JobVersion> before =
          token == null ? Optional.empty() : versions.findByToken(job.id(), token);
      if (before.isPresent()) {
        return new Changed(job.arn(), before.get().version(), List.of());
      }
      changed = change(job, change);
    }
    return changed.get();
  }

  /** All versions of a job, oldest first. */
  public List<Entry> versions(String accountId, String name) {
    LabelingJob job = labelingJobs.describe(accountId, name);
    Map<Integer, Long> answers = versions.countAnswers(job.id());
    return versions.list(job.id()).stream()
        .map(
            version ->
                new Entry(
                    version,
                    answers.getOrDefault(version.version(), 0L),
                    version.version() <= job.design().appliedVersion()))
        .toList();
  }

  /** Empty when the job has moved on meanwhile. */
  private Optional<Changed> change(LabelingJob job, JobChange change) {
    if (job.status() != JobStatus.IN_PROGRESS) {
      throw new InvalidRequestException(
          "Labeling job "
              + job.name()
              + " is "
              + job.status().wireName()
              + "; only a job that is InProgress can be changed");
    }
    Resend resend = change.resend();
    if (change.members().isEmpty() && resend == null) {
      throw new InvalidRequestException(
          "There is nothing to change; give a member of HumanTaskConfig, LabelCategoryConfigS3Uri,"
              + " Priority or Resend");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    LabelingJob changed = change.applyTo(job, now);
    int number = changed.design().version();
    if (resend != null && resend.bound(number) > number) {
      throw new InvalidRequestException(
          "Resend: there is no version "
              + resend.bound(number)
              + "; this change makes version "
              + number);
    }
    labelingJobs.requireSound(changed, change.hasPrice());
    JobDocuments before = documents.present(job);
    JobDocuments after = documents(change, changed, before);
    List<String> warnings =
        after.equals(before) ? List.of() : designCheck.check(changed, before, after);
    JobVersion version =
        new JobVersion(
            job.id(),
            number,
            changed.settings(),
            after,
            change.members(),
            resend,
            change.clientToken(),
            change.changedBy(),
            now);
    boolean saved =
        transactions.call(
            () -> {
              if (!jobs.compareAndChange(changed)) {
                return false;
              }
              versions.insert(version);
              scheduler.wake(job.id());
              return true;
            });
    return saved ? Optional.of(new Changed(job.arn(), number, warnings)) : Optional.empty();
  }

  /** Only what the change names is read: other files may be gone since the job began. */
  private JobDocuments documents(JobChange change, LabelingJob changed, JobDocuments before) {
    AccountObjects objects = storage.of(changed.accountId());
    try {
      LabelCategories categories =
          change.labelCategoryConfig() == null
              ? before.categories()
              : files.categories(changed, objects);
      String template =
          change.changesTemplate() ? files.template(changed, objects) : before.template();
      return new JobDocuments(template, categories);
    } catch (JobFailure | ObjectRefusedException e) {
      throw new InvalidRequestException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
