package io.plumbline.labeling.workforce;

import java.util.Optional;

/**
 * A worker who was added to a team.
 *
 * @param worker the worker
 * @param oneTimePassword the password to tell the worker; nothing if the worker was there before
 *     and has one
 */
public record Invitation(Worker worker, Optional<String> oneTimePassword) {

  /** Leaves the password out. */
  @Override
  public String toString() {
    return "Invitation[worker=" + worker + "]";
  }
}
