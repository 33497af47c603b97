package io.plumbline.labeling.job;

import java.time.Instant;

/**
 * Sees to it that {@link JobEngine#advance} is called for a job when there may be something to do.
 *
 * <p>A wish is written in the transaction that is open, if there is one, and survives a restart of
 * the process. For one job, at most one call is under way at a time, also when several processes
 * share the database. Safe for use by many threads.
 */
public interface JobScheduler {

  /** Asks for a call soon. Many wishes close together are one; a wish during a call is kept. */
  void wake(String jobId);

  /** Asks for a call at {@code time} or before. */
  void wakeAt(String jobId, Instant time);
}
