package io.plumbline.labeling.job;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The rows of labeling jobs. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface LabelingJobRepository {

  /**
   * Adds a job.
   *
   * @return false when the account has a job of that name, whatever the case; nothing is added then
   */
  boolean insert(LabelingJob job);

  Optional<LabelingJob> findById(String jobId);

  /**
   * The version of the job's design that counts now, 1 or more; empty when there is no such job.
   */
  Optional<Integer> findVersion(String jobId);

  /** The job of that name, whatever the case. */
  Optional<LabelingJob> findByName(String accountId, String name);

  /**
   * One page of jobs, in the order asked for; one more than {@code query.limit()} when there are
   * more.
   */
  List<LabelingJob> list(LabelingJobQuery query);

  /** Jobs of a work team that are in progress, oldest first. */
  List<LabelingJob> findInProgress(String workteamArn);

  /** Hands the ids of all jobs that are not over to {@code consumer}. */
  void forEachUnfinished(Consumer<String> consumer);

  /**
   * Writes status, failure reason, counters, progress, design and time of {@code job} if the row
   * still has the revision that {@code job} has, and counts the revision up.
   *
   * @return whether it had; if not, nothing is written
   */
  boolean compareAndSet(LabelingJob job);

  /** {@link #compareAndSet}, and writes the settings and the request document, too. */
  boolean compareAndChange(LabelingJob job);
}
