package io.plumbline.labeling.job;

import java.util.Optional;

/** The rows of what jobs keep of their files. Safe for use by many threads. */
public interface JobDocumentRepository {

  /** Keeps the documents of a job; called inside a transaction. */
  void put(String jobId, JobDocuments documents);

  /** The documents of a job; empty until it has been initialized. */
  Optional<JobDocuments> find(String jobId);
}
