package io.plumbline.labeling.workforce.password;

import java.util.random.RandomGenerator;

/**
 * Makes up passwords that can be read out and typed without mistaking a sign for another, such as
 * {@code k7mq-w3fn-x9bd}: 59 bits of randomness. Safe for use by many threads if its source is.
 */
public final class OneTimePasswords {

  /** Small letters and digits without i, l, o, 0 and 1. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private static final int GROUPS = 3;
  private static final int GROUP_LENGTH = 4;

  private final RandomGenerator random;

  /**
   * @param random a source that cannot be predicted, such as {@link java.security.SecureRandom}
   */
  public OneTimePasswords(RandomGenerator random) {
    this.random = random;
  }

  /** A new password. */
  public String next() {
    StringBuilder password = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      if (group > 0) {
        password.append('-');
      }
      for (int i = 0; i < GROUP_LENGTH; i++) {
        password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return password.toString();
  }
}
