package io.plumbline.labeling.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of the versions of jobs. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface JobVersionRepository {

  void insert(JobVersion version);

  Optional<JobVersion> find(String jobId, int version);

  /** The version that a request of this token made. */
  Optional<JobVersion> findByToken(String jobId, String clientToken);

  /** All versions of a job, oldest first. */
  List<JobVersion> list(String jobId);

  /** How many answers were given under each version, those that count no longer included. */
  Map<Integer, Long> countAnswers(String jobId);
}
