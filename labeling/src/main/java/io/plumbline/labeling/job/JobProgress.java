package io.plumbline.labeling.job;

import io.plumbline.labeling.manifest.ManifestPosition;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the engine stands in a job.
 *
 * @param phase what is being done
 * @param batchStart where the present batch begins in the manifest
 * @param position the part of the manifest before it has been made into data objects
 * @param iteration the number of the present batch, from 1
 * @param consolidationTime when the present batch went into consolidation: the name of its files;
 *     null before
 * @param outputWrittenAt when the output manifest was last written; null before
 */
public record JobProgress(
    JobPhase phase,
    ManifestPosition batchStart,
    ManifestPosition position,
    int iteration,
    @Nullable Instant consolidationTime,
    @Nullable Instant outputWrittenAt) {

  /** Nothing has been done. */
  public static final JobProgress START =
      new JobProgress(
          JobPhase.FILLING, ManifestPosition.START, ManifestPosition.START, 1, null, null);

  public JobProgress {
    if (iteration < 1) {
      throw new IllegalArgumentException("iterations count from 1, not " + iteration);
    }
  }

  /** The same place in another phase. */
  public JobProgress in(JobPhase next) {
    return new JobProgress(
        next, batchStart, position, iteration, consolidationTime, outputWrittenAt);
  }

  /** The same phase, further on in the manifest. */
  public JobProgress at(ManifestPosition next) {
    return new JobProgress(phase, batchStart, next, iteration, consolidationTime, outputWrittenAt);
  }

  /** The present batch goes into consolidation. */
  public JobProgress consolidatingSince(Instant time) {
    return new JobProgress(
        JobPhase.CONSOLIDATING, batchStart, position, iteration, time, outputWrittenAt);
  }

  /** All objects of the present batch have become labels or failures. */
  public JobProgress consolidated(JobPhase next) {
    return next == JobPhase.FILLING
        ? new JobProgress(next, position, position, iteration + 1, null, outputWrittenAt)
        : new JobProgress(next, batchStart, position, iteration, null, outputWrittenAt);
  }

  /** All of the manifest has been made into data objects, and batches take them by choice. */
  public JobProgress takenUp(JobPhase next) {
    return new JobProgress(next, position, position, iteration, consolidationTime, outputWrittenAt);
  }

  /** The output manifest has been written. */
  public JobProgress outputWritten(Instant at) {
    return new JobProgress(phase, batchStart, position, iteration, consolidationTime, at);
  }
}
