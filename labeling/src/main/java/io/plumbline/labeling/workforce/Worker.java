package io.plumbline.labeling.workforce;

import java.time.Instant;

/**
 * Somebody of a user pool.
 *
 * @param id a UUID, the {@code sub} of the worker in the pool
 * @param accountId the account whose pool it is
 * @param userPool the pool
 * @param username the name to sign in with
 * @param displayName the name to be shown with
 * @param disabled whether the worker may not sign in; stays in the groups all the same
 * @param createdAt when the worker was added
 */
public record Worker(
    String id,
    String accountId,
    String userPool,
    Username username,
    String displayName,
    boolean disabled,
    Instant createdAt) {

  Worker withDisabled(boolean newDisabled) {
    return new Worker(id, accountId, userPool, username, displayName, newDisabled, createdAt);
  }
}
