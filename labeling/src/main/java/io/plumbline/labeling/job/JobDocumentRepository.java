package io.plumbline.labeling.job;

import java.util.Optional;

/** The rows of what jobs keep of their files and of their workers. Safe for use by many threads. */
public interface JobDocumentRepository {

  /** The documents of a version of a job; empty until the job has been initialized. */
  Optional<JobDocuments> find(String jobId, int version);

  /** Those of the version that a job is at. */
  default JobDocuments present(LabelingJob job) {
    return find(job.id(), job.design().version()).orElseThrow();
  }

  /** Keeps what a job's batches say of its workers; called inside a transaction. */
  void putWorkerEvidence(String jobId, String evidence);

  /** What a job's batches said of its workers; empty before the first consolidation. */
  Optional<String> findWorkerEvidence(String jobId);
}
