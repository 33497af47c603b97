package io.plumbline.labeling.workforce;

import java.time.Duration;

/** What became of an attempt to change a password. */
public sealed interface PasswordChange {

  /** The new password is valid, and all sessions of the worker have ended. */
  record Changed() implements PasswordChange {}

  /** The present password was not right. */
  record WrongPassword() implements PasswordChange {}

  /**
   * The new password cannot be used.
   *
   * @param objection why, as a sentence for the worker
   */
  record Unsuitable(String objection) implements PasswordChange {}

  /**
   * Nothing was looked at, because there were too many wrong guesses.
   *
   * @param retryAfter how long to wait
   */
  record Throttled(Duration retryAfter) implements PasswordChange {}
}
