package io.plumbline.consolidation.categorical;

/**
 * A sum of {@link FixedPoint} numbers that is exact beyond 64 bits, in any order of its terms. Not
 * safe for threads.
 */
final class ExactSum {
  private static final int LOW_BITS = 30;
  private static final long LOW_MASK = (1L << LOW_BITS) - 1;

  private long high;
  private long low;

  void add(long value) {
    high += value >> LOW_BITS;
    low += value & LOW_MASK;
  }

  /** Adds all terms of another sum. */
  void add(ExactSum other) {
    high += other.high;
    low += other.low;
  }

  double toDouble() {
    long carried = high + (low >> LOW_BITS);
    return FixedPoint.toDouble(carried) * (1L << LOW_BITS) + FixedPoint.toDouble(low & LOW_MASK);
  }
}
