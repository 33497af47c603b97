package io.plumbline.labeling.workforce.password;

import java.time.Instant;

/**
 * The password of a worker.
 *
 * @param hash the password's hash
 * @param oneTime whether the worker has to choose another one before anything else
 * @param setAt since when it is valid
 */
public record Credential(String hash, boolean oneTime, Instant setAt) {

  /** Leaves the hash out. */
  @Override
  public String toString() {
    return "Credential[oneTime=" + oneTime + ", setAt=" + setAt + "]";
  }
}
