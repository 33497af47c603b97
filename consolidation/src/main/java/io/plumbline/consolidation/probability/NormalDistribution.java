package io.plumbline.consolidation.probability;

/** The normal distribution with mean 0 and variance 1. */
public final class NormalDistribution {
  private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

  /** Beyond this many standard deviations the tail is less than 1e-16. */
  private static final double FAR = 8.3;

  private NormalDistribution() {}

  /** The density at {@code x}. */
  public static double density(double x) {
    return StrictMath.exp(-x * x / 2) / SQRT_TWO_PI;
  }

  /**
   * The chance to be at most {@code x}, to within 1e-15; after G. Marsaglia, "Evaluating the Normal
   * Distribution", Journal of Statistical Software 11(4), 2004.
   */
  public static double cumulative(double x) {
    if (x < -FAR) {
      return 0;
    }
    if (x > FAR) {
      return 1;
    }
    double sum = x;
    double term = x;
    double before = 0;
    for (int i = 3; sum != before; i += 2) {
      before = sum;
      term *= x * x / i;
      sum += term;
    }
    return Math.max(0, Math.min(1, 0.5 + sum * density(x)));
  }
}
