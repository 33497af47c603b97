package io.plumbline.labeling.workforce;

import java.time.Duration;

/** What became of an attempt to sign in. */
public sealed interface SignInResult {

  /**
   * The worker may come in.
   *
   * @param worker the worker
   * @param mustChangePassword whether the worker has to choose a password before anything else
   */
  record Accepted(Worker worker, boolean mustChangePassword) implements SignInResult {}

  /**
   * Username or password is wrong, the one-time password is too old, the worker is disabled, or the
   * account's workforce is gone; which of them, nobody is told.
   */
  record Refused() implements SignInResult {}

  /** All is right, but the workforce does not let anybody in from there. */
  record OutsideNetwork() implements SignInResult {}

  /**
   * Nothing was looked at, because there were too many wrong guesses.
   *
   * @param retryAfter how long to wait
   */
  record Throttled(Duration retryAfter) implements SignInResult {}
}
