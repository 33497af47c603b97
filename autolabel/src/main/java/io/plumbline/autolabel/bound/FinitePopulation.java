package io.plumbline.autolabel.bound;

import io.plumbline.consolidation.probability.GammaFunctions;

/**
 * Exact tests of how many wrong objects a finite population holds, from a sample that was drawn at
 * random without replacement (hypergeometric distribution).
 *
 * @param size number of objects in the population
 * @param sampled how many of them were drawn, 0 to {@code size}
 */
public record FinitePopulation(int size, int sampled) {

  private static final double NEGLIGIBLE = 1e-18;

  /**
   * Checks the ranges given above.
   *
   * @throws IllegalArgumentException if more are sampled than there are
   */
  public FinitePopulation {
    if (sampled < 0 || sampled > size) {
      throw new IllegalArgumentException(
          "%d of %d objects cannot have been sampled".formatted(sampled, size));
    }
  }

  /**
   * The probability that a sample holds {@code wrong} wrong objects or fewer.
   *
   * @param wrongInAll how many wrong objects the population holds, 0 to {@code size}
   */
  public double chanceOfAtMost(int wrong, int wrongInAll) {
    int least = Math.max(0, sampled - (size - wrongInAll));
    int most = Math.min(sampled, wrongInAll);
    if (wrong < least) {
      return 0;
    }
    if (wrong >= most) {
      return 1;
    }
    // Summed from the nearer end: far from the middle a single probability is too small for a
    // double.
    double mean = sampled * (wrongInAll / (double) size);
    return wrong < mean
        ? Math.min(1, sumDown(wrong, least, wrongInAll))
        : Math.max(0, 1 - sumUp(wrong + 1, most, wrongInAll));
  }

  /** The probability of {@code from} wrong sampled objects, or fewer. */
  private double sumDown(int from, int least, int wrongInAll) {
    double term = chanceOf(from, wrongInAll);
    double sum = 0;
    for (int k = from; k >= least && term > NEGLIGIBLE * sum; k--) {
      sum += term;
      // P(k - 1) / P(k)
      double right = size - (double) wrongInAll - sampled + k;
      term *= k * right / ((wrongInAll - k + 1.0) * (sampled - k + 1.0));
    }
    return sum;
  }

  /** The probability of {@code from} wrong sampled objects, or more. */
  private double sumUp(int from, int most, int wrongInAll) {
    double term = chanceOf(from, wrongInAll);
    double sum = 0;
    for (int k = from; k <= most && term > NEGLIGIBLE * sum; k++) {
      sum += term;
      // P(k + 1) / P(k)
      double right = size - (double) wrongInAll - sampled + k + 1;
      term *= (wrongInAll - (double) k) * (sampled - (double) k) / ((k + 1.0) * right);
    }
    return sum;
  }

  private double chanceOf(int wrong, int wrongInAll) {
    return StrictMath.exp(
        logChoose(wrongInAll, wrong)
            + logChoose(size - wrongInAll, sampled - wrong)
            - logChoose(size, sampled));
  }

  /**
   * An upper bound on the number of wrong objects in the population.
   *
   * @param wrong how many of the sampled objects are wrong
   * @param risk probability that the bound may be too low, more than 0 and less than 1
   * @return the greatest number that a one-sided test at level {@code risk} does not reject
   */
  public int mostWrong(int wrong, double risk) {
    int low = wrong;
    int high = size - (sampled - wrong);
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (chanceOfAtMost(wrong, middle) > risk) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private static double logChoose(int of, int some) {
    return GammaFunctions.logGamma(of + 1.0)
        - GammaFunctions.logGamma(some + 1.0)
        - GammaFunctions.logGamma(of - some + 1.0);
  }
}
