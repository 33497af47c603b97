package io.plumbline.labeling.workforce.password;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait after wrong guesses: not at all for the first few, then twice as long each time.
 *
 * @param free how many wrong guesses cost nothing
 * @param firstDelay the wait after the next one
 * @param longestDelay where the doubling ends
 * @param memory how long after the last wrong guess all are forgotten
 */
public record GuessPolicy(int free, Duration firstDelay, Duration longestDelay, Duration memory) {

  /** For one username: a person mistypes a few times; somebody who guesses gets 300 a day. */
  public static final GuessPolicy PER_USERNAME =
      new GuessPolicy(5, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(6));

  /** For one address, behind which there may be an office of people. */
  public static final GuessPolicy PER_ADDRESS =
      new GuessPolicy(50, Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofHours(6));

  /** What counts after one more wrong guess. */
  Guesses after(int earlier, Instant now) {
    int count = earlier + 1;
    return new Guesses(count, now.plus(delay(count)), now.plus(memory));
  }

  private Duration delay(int count) {
    int beyond = count - free;
    if (beyond < 0) {
      return Duration.ZERO;
    }
    // Doubling for ever would overflow; 30 times is beyond any longest delay.
    Duration delay = firstDelay.multipliedBy(1L << Math.min(beyond, 30));
    return delay.compareTo(longestDelay) < 0 ? delay : longestDelay;
  }
}
