package io.plumbline.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts of latencies in microseconds, exact to 1 part in 64, over the whole range; after G. Tene's
 * HdrHistogram. Safe for threads.
 */
final class LatencyHistogram {
  private static final int STEP_BITS = 6;
  private static final int STEPS = 1 << STEP_BITS;
  private static final int OCTAVES = 40;

  private final AtomicLongArray counts = new AtomicLongArray(STEPS * OCTAVES);
  private final AtomicLong count = new AtomicLong();
  private final AtomicLong longest = new AtomicLong();

  /** Counts one. */
  void record(Duration latency) {
    long micros = Math.max(0, latency.toNanos() / 1000);
    counts.incrementAndGet(bucket(micros));
    count.incrementAndGet();
    longest.accumulateAndGet(micros, Math::max);
  }

  /** How many were counted. */
  long count() {
    return count.get();
  }

  /** The longest in milliseconds; 0 if there is none. */
  double maxMillis() {
    return longest.get() / 1000.0;
  }

  /**
   * The latency in milliseconds that a share of all do not exceed; 0 if there is none.
   *
   * @param share 0 to 1; 0.99 for the 99th percentile
   */
  double percentileMillis(double share) {
    long wanted = (long) Math.ceil(share * count());
    long seen = 0;
    for (int bucket = 0; bucket < counts.length(); bucket++) {
      seen += counts.get(bucket);
      if (seen >= wanted && seen > 0) {
        return Math.min(highest(bucket), longest.get()) / 1000.0;
      }
    }
    return 0;
  }

  /** Values below {@value #STEPS} have a bucket each; above, each doubling has as many. */
  private static int bucket(long micros) {
    if (micros < STEPS) {
      return (int) micros;
    }
    int octave = 63 - STEP_BITS - Long.numberOfLeadingZeros(micros) + 1;
    int step = (int) (micros >>> (octave - 1)) - STEPS;
    return Math.min(STEPS * OCTAVES - 1, octave * STEPS + step);
  }

  private static long highest(int bucket) {
    int octave = bucket / STEPS;
    int step = bucket % STEPS;
    return octave == 0 ? step : ((long) (step + STEPS + 1) << (octave - 1)) - 1;
  }
}
