package io.plumbline.consolidation.arithmetic;

import java.util.Arrays;

/**
 * Many sums whose last digit does not depend on the order of the terms: each term becomes an
 * integer in units of 2<sup>−44</sup> (6e-14), and integers are added, in 93 bits. For numbers of
 * the size of 1, as they are after standardizing.
 *
 * <p>A term beyond ±2<sup>18</sup> counts as that. Not safe for threads.
 */
public final class OrderFreeSums {
  private static final double ONE = 1L << 44;
  private static final double LARGEST = 1L << 18;

  private final ExactSum[] sums;

  /**
   * @param size number of sums, all 0 at first
   */
  public OrderFreeSums(int size) {
    this.sums = new ExactSum[size];
    Arrays.setAll(sums, index -> new ExactSum(ONE));
  }

  /** Adds a term to one of the sums. */
  public void add(int index, double term) {
    sums[index].add(Math.round(Math.max(-LARGEST, Math.min(LARGEST, term)) * ONE));
  }

  /** One of the sums. */
  public double get(int index) {
    return sums[index].toDouble();
  }

  /** All sums. */
  public double[] toArray() {
    double[] values = new double[sums.length];
    Arrays.setAll(values, this::get);
    return values;
  }

  /** The mean of some numbers; 0 if there is none. */
  public static double mean(double[] numbers) {
    return numbers.length == 0 ? 0 : sum(numbers) / numbers.length;
  }

  /** The sum of some numbers. */
  public static double sum(double[] numbers) {
    OrderFreeSums sum = new OrderFreeSums(1);
    for (double number : numbers) {
      sum.add(0, number);
    }
    return sum.get(0);
  }
}
