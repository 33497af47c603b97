package io.plumbline.labeling.workforce.password;

import java.util.Optional;

/**
 * Which passwords a worker may choose. Length counts more than kinds of characters, as NIST SP
 * 800-63B advises; so only what is short, monotonous or known to others is refused.
 */
public final class PasswordPolicy {

  /** The fewest characters of a password. */
  public static final int MIN_LENGTH = 10;

  /** The most characters of a password: bounds the work of hashing one. */
  public static final int MAX_LENGTH = 256;

  private static final int MIN_DISTINCT = 5;

  private PasswordPolicy() {}

  /**
   * What is wrong with a password.
   *
   * @param chosen the new password
   * @param username whose it is to be
   * @param current the password that it replaces
   * @return a sentence for the worker, or nothing if the password is good
   */
  public static Optional<String> objection(String chosen, String username, String current) {
    if (chosen.codePointCount(0, chosen.length()) < MIN_LENGTH) {
      return Optional.of("The new password needs at least " + MIN_LENGTH + " characters.");
    }
    if (chosen.length() > MAX_LENGTH) {
      return Optional.of("The new password can have at most " + MAX_LENGTH + " characters.");
    }
    if (chosen.equalsIgnoreCase(username)) {
      return Optional.of("The new password must not be the username.");
    }
    if (chosen.equalsIgnoreCase(current)) {
      return Optional.of("The new password must differ from the present one.");
    }
    if (chosen.codePoints().distinct().count() < MIN_DISTINCT) {
      return Optional.of(
          "The new password needs at least " + MIN_DISTINCT + " different characters.");
    }
    return Optional.empty();
  }
}
