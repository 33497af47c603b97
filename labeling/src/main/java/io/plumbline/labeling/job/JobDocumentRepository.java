package io.plumbline.labeling.job;

import java.util.Optional;

/** The rows of what jobs keep of their files and of their workers. Safe for use by many threads. */
public interface JobDocumentRepository {

  /** Keeps the documents of a job; called inside a transaction. */
  void put(String jobId, JobDocuments documents);

  /** The documents of a job; empty until it has been initialized. */
  Optional<JobDocuments> find(String jobId);

  /** Keeps what a job's batches say of its workers; called inside a transaction. */
  void putWorkerEvidence(String jobId, String evidence);

  /** What a job's batches said of its workers; empty before the first consolidation. */
  Optional<String> findWorkerEvidence(String jobId);
}
