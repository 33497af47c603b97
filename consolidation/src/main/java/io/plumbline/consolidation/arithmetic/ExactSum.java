package io.plumbline.consolidation.arithmetic;

/**
 * A sum of whole numbers that is exact beyond 64 bits, in any order of its terms. The numbers count
 * parts of a unit, so that it is also a sum of fractions. Not safe for threads.
 */
public final class ExactSum {
  private static final int LOW_BITS = 30;
  private static final long LOW_MASK = (1L << LOW_BITS) - 1;

  private final double one;
  private long high;
  private long low;

  /**
   * An empty sum.
   *
   * @param one how many of the whole numbers make 1; a power of 2
   */
  public ExactSum(double one) {
    this.one = one;
  }

  /** Adds a term. */
  public void add(long value) {
    high += value >> LOW_BITS;
    low += value & LOW_MASK;
  }

  /** Adds all terms of another sum of the same parts. */
  public void add(ExactSum other) {
    high += other.high;
    low += other.low;
  }

  /** The sum as a number. */
  public double toDouble() {
    long carried = high + (low >> LOW_BITS);
    return carried / (one / (1L << LOW_BITS)) + (low & LOW_MASK) / one;
  }
}
