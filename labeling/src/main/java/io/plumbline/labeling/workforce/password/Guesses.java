package io.plumbline.labeling.workforce.password;

import java.time.Instant;

/**
 * The wrong guesses that count against a username or an address at present.
 *
 * @param count how many
 * @param blockedUntil until when no further guess is looked at
 * @param forgottenAt when they count no more
 */
public record Guesses(int count, Instant blockedUntil, Instant forgottenAt) {

  /** No wrong guess. */
  public static final Guesses NONE = new Guesses(0, Instant.EPOCH, Instant.EPOCH);
}
