package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.notification.JobAnnouncements;
import io.plumbline.labeling.storage.AccountObjects;
import io.plumbline.labeling.storage.JobStorage;
import io.plumbline.labeling.task.TaskRepository;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * Sends a batch out to the workers, up to {@code MaxConcurrentTaskCount} objects: what is to go out
 * again goes first, then the next lines of the manifest, or what a model chose of it.
 *
 * <p>An object that workers could not be shown fails by itself; the batch goes on with the next.
 * The first tasks are out after one small transaction, whatever the size of the manifest.
 */
public final class BatchFilling {

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final DataObjectRepository dataObjects;
  private final TaskRepository tasks;
  private final JobStorage storage;
  private final TaskMaking making;
  private final SendingAgain sending;
  private final JobAnnouncements announcements;
  private final Clock clock;
  private final ManifestIntake intake;

  public BatchFilling(
      Transactions transactions,
      LabelingJobRepository jobs,
      DataObjectRepository dataObjects,
      TaskRepository tasks,
      JobStorage storage,
      TaskMaking making,
      SendingAgain sending,
      JobAnnouncements announcements,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.dataObjects = dataObjects;
    this.tasks = tasks;
    this.storage = storage;
    this.making = making;
    this.sending = sending;
    this.announcements = announcements;
    this.clock = clock;
    this.intake = new ManifestIntake(transactions, jobs, dataObjects, storage, clock);
  }

  void run(LabelingJob job) throws IOException, JobFailure {
    if (ManifestIntake.isDue(job)) {
      intake.run(job);
      return;
    }
    LabelingJob current = job;
    long room = making.roomIn(job);
    int sent = sending.sendOut(current, room);
    while (sent > 0) {
      room -= sent;
      current = jobs.findById(job.id()).orElseThrow();
      sent = sending.sendOut(current, room);
    }
    if (sent == 0 && current.status() == JobStatus.IN_PROGRESS) {
      fill(current, room);
    }
  }

  /** Ends when the batch is full, its source is exhausted, or the job has been changed. */
  private void fill(LabelingJob job, long wanted) throws IOException, JobFailure {
    AccountObjects objects = storage.of(job.accountId());
    try (BatchSource source = source(job, wanted, objects)) {
      long room = wanted;
      Optional<LabelingJob> current = Optional.of(job);
      while (current.isPresent()) {
        TaskMaking.Made made = making.of(current.get(), source.next(room), objects);
        room -= made.tasks().size();
        boolean full = room == 0 || source.isExhausted();
        LabelingJob next = advanced(current.get(), made, source, full);
        current = save(next, made, source).filter(saved -> !full);
      }
    }
  }

  private BatchSource source(LabelingJob job, long room, AccountObjects objects)
      throws IOException {
    return job.settings().automatedLabeling() == null
        ? new NextLines(job, objects, dataObjects)
        : new ChosenObjects(job, room, objects, dataObjects);
  }

  private LabelingJob advanced(
      LabelingJob job, TaskMaking.Made made, BatchSource source, boolean full) {
    JobProgress progress = job.progress().at(source.position());
    return job.with(
        job.status(),
        job.counters().plus(0, 0, made.failures()),
        full ? progress.in(JobPhase.COLLECTING) : progress,
        clock.instant());
  }

  /**
   * One small transaction.
   *
   * @return the job as it is then; empty if it was changed before or has been since
   */
  private Optional<LabelingJob> save(LabelingJob next, TaskMaking.Made made, BatchSource source) {
    boolean saved =
        transactions.call(
            () -> {
              if (!jobs.compareAndSet(next)) {
                return false;
              }
              source.write(made.objects());
              tasks.insertAll(made.tasks());
              if (next.progress().phase() == JobPhase.COLLECTING) {
                announce(next);
              }
              return true;
            });
    return saved
        ? jobs.findById(next.id()).filter(now -> now.revision() == next.revision() + 1)
        : Optional.empty();
  }

  private void announce(LabelingJob filled) {
    long open = tasks.countOpen(filled.id(), filled.progress().iteration());
    if (open > 0) {
      announcements.tasksAvailable(filled, open);
    }
  }
}
