package io.plumbline.labeling.engine;

import io.plumbline.labeling.workforce.Memberships;
import io.plumbline.labeling.workforce.WorkerIdentity;

/** Names workers in outputs. Safe for use by many threads. */
public final class WorkerIdentities {

  private final Memberships memberships;

  public WorkerIdentities(Memberships memberships) {
    this.memberships = memberships;
  }

  /** The name in outputs of the worker with our id {@code workerId}. */
  WorkerIdentity of(String workerId) {
    return memberships
        .identityOf(workerId)
        .orElseThrow(
            () -> new IllegalStateException("worker " + workerId + " answered and is unknown"));
  }
}
