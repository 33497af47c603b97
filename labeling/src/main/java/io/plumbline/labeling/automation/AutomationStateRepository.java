package io.plumbline.labeling.automation;

import java.util.Optional;

/**
 * The rows of the states of automated labeling. Methods that write are called inside {@link
 * io.plumbline.labeling.Transactions}. Safe for use by many threads.
 */
public interface AutomationStateRepository {

  /** Where a job stands; empty before anything was decided. */
  Optional<AutomationState> find(String jobId);

  void put(String jobId, AutomationState state);
}
