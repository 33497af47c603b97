package io.plumbline.labeling.job;

import java.util.Optional;

/**
 * The rows of models. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface ActiveLearningModelRepository {

  /** Adds a model, or nothing when the account has one of that name. */
  void insert(ActiveLearningModel model);

  Optional<ActiveLearningModel> find(String accountId, String name);

  /** The last model that a job has made. */
  Optional<ActiveLearningModel> findLatest(String jobId);
}
