package io.plumbline.labeling.engine;

import io.plumbline.labeling.Transactions;
import io.plumbline.labeling.job.DataObject;
import io.plumbline.labeling.job.DataObjectRepository;
import io.plumbline.labeling.job.JobPhase;
import io.plumbline.labeling.job.JobProgress;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobRepository;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.manifest.ManifestPosition;
import io.plumbline.labeling.storage.JobStorage;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes up the manifest of a job with automated labeling: every unlabeled line becomes a data
 * object that a model may label, before the first batch is filled.
 */
final class ManifestIntake {

  private static final int LINES_AT_ONCE = 500;

  private final Transactions transactions;
  private final LabelingJobRepository jobs;
  private final DataObjectRepository dataObjects;
  private final JobStorage storage;
  private final Clock clock;

  ManifestIntake(
      Transactions transactions,
      LabelingJobRepository jobs,
      DataObjectRepository dataObjects,
      JobStorage storage,
      Clock clock) {
    this.transactions = transactions;
    this.jobs = jobs;
    this.dataObjects = dataObjects;
    this.storage = storage;
    this.clock = clock;
  }

  static boolean isDue(LabelingJob job) {
    return job.settings().automatedLabeling() != null
        && job.progress().position().objectIndex() < job.counters().total();
  }

  /** Takes some lines up; the last ones let the model begin. */
  void run(LabelingJob job) throws IOException, JobFailure {
    ManifestPosition from = job.progress().position();
    try (JobManifest manifest = JobManifest.open(job, from, storage.of(job.accountId()))) {
      List<DataObject> pooled = new ArrayList<>();
      ManifestLine line = manifest.next();
      for (int read = 0; line != null && read < LINES_AT_ONCE; read++) {
        if (!line.isLabeled(job.settings().labelAttributeName())) {
          pooled.add(pooled(job, line));
        }
        line = read + 1 < LINES_AT_ONCE ? manifest.next() : null;
      }
      ManifestPosition reached = manifest.position();
      if (reached.objectIndex() == from.objectIndex()) {
        throw manifest.changed();
      }
      boolean all = reached.objectIndex() >= job.counters().total();
      JobProgress progress = job.progress().at(reached);
      LabelingJob next =
          job.with(
              job.status(), all ? progress.takenUp(JobPhase.LEARNING) : progress, clock.instant());
      transactions.run(
          () -> {
            if (jobs.compareAndSet(next)) {
              dataObjects.insertAll(pooled);
            }
          });
    }
  }

  private static DataObject pooled(LabelingJob job, ManifestLine line) {
    return new DataObject(
        job.id(),
        line.objectIndex(),
        line.lineNumber(),
        0,
        DataObject.State.POOLED,
        line.sourceRef(),
        line.source(),
        null,
        null);
  }
}
