package io.plumbline.benchmarks.load;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** When workers submit. */
sealed interface Pace {

  /**
   * Each worker thinks for a while over each task, then submits; a slow service is asked less.
   *
   * @param thinkTime the mean; single times vary by half of it, evenly
   */
  record Closed(Duration thinkTime) implements Pace {
    Duration next(RandomGenerator random) {
      return Duration.ofNanos((long) (thinkTime.toNanos() * (0.5 + random.nextDouble())));
    }
  }

  /**
   * Submissions are due at fixed moments whether or not the service keeps up; the workers take
   * turns.
   *
   * @param submissionsPerSecond of all workers together, more than 0
   */
  record Open(double submissionsPerSecond) implements Pace {

    /**
     * The moment of a worker's n-th submission.
     *
     * @param worker index from 0
     * @param workers how many there are
     * @param turn n, from 0
     * @return time since the start of the load
     */
    Duration due(int worker, int workers, long turn) {
      double number = turn * (double) workers + worker;
      return Duration.ofNanos((long) (number / submissionsPerSecond * 1e9));
    }
  }
}
