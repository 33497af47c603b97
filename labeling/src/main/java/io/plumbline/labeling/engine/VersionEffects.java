package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.JobVersion;
import io.plumbline.labeling.job.JobVersionRepository;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.task.TaskTimers;
import java.io.IOException;
import java.time.Duration;

/**
 * Gives the versions of a changed job their effect on tasks that are out, one version after
 * another.
 *
 * <p>A change itself is one transaction of {@link JobChanges}; pages that are made after it show
 * it. What is large follows here, between two steps of the engine and in small transactions, so
 * that a kill at any moment loses nothing. A batch that is being consolidated is left alone until
 * it has its labels.
 */
public final class VersionEffects {

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final JobVersionRepository versions;
  private final DataObjectRepository dataObjects;
  private final TaskTimers timers;
  private final SendingAgain sending;

  public VersionEffects(
      Transactions transactions,
      LabelingJobRepository jobs,
      JobVersionRepository versions,
      DataObjectRepository dataObjects,
      TaskTimers timers,
      SendingAgain sending) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.versions = versions;
    this.dataObjects = dataObjects;
    this.timers = timers;
    this.sending = sending;
  }

  static boolean areDue(LabelingJob job) {
    return job.status() == JobStatus.IN_PROGRESS
        && job.design().appliedVersion() < job.design().version()
        && job.progress().phase() != JobPhase.CONSOLIDATING;
  }

  /** One step; the answers that are in have their files by now. */
  void run(LabelingJob job) throws IOException {
    int number = job.design().appliedVersion() + 1;
    JobVersion version = versions.find(job.id(), number).orElseThrow();
    JobVersion before = versions.find(job.id(), number - 1).orElseThrow();
    if (!sending.takeBack(job, version, before)) {
      transactions.run(() -> finish(job, version.settings(), before.settings()));
    }
  }

  private void finish(LabelingJob job, JobSettings settings, JobSettings before) {
    JobProgress progress = job.progress();
    boolean goesOn = progress.phase() == JobPhase.FINISHING && dataObjects.hasWaiting(job.id());
    boolean applied =
        jobs.compareAndSet(
            job.oneMoreVersionApplied(goesOn ? progress.consolidated(JobPhase.FILLING) : progress));
    Duration moreTime = settings.taskAvailability().minus(before.taskAvailability());
    boolean changesTasks =
        settings.workersPerDataObject() != before.workersPerDataObject() || !moreTime.isZero();
    if (applied && changesTasks) {
      timers.adjust(job.id(), settings.workersPerDataObject(), moreTime);
    }
  }
}
