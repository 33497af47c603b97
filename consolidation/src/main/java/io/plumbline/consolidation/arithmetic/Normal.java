package io.plumbline.consolidation.arithmetic;

/** The standard normal distribution, the same digits on every machine. */
public final class Normal {
  private static final double LOG_ROOT_TWO_PI = 0.9189385332046727;

  /** Numerical Recipes, section 6.2. */
  private static final double[] FIT = {
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806,
    0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277
  };

  private Normal() {}

  /** The probability of a value below {@code z}, to within 2e-7. */
  public static double below(double z) {
    return z < 0 ? above(-z) : 1 - above(z);
  }

  /** The mean of a value that is known to be above {@code z}. */
  public static double meanAbove(double z) {
    if (z < -8) {
      return 0;
    }
    if (z > 8) {
      // Mills' ratio, first terms of its continued fraction.
      return z + 1 / (z + 2 / z);
    }
    return StrictMath.exp(-z * z / 2 - LOG_ROOT_TWO_PI) / (z < 0 ? 1 - above(-z) : above(z));
  }

  /** For z ≥ 0: the complementary error function by its Chebyshev fit; relative error 1.2e-7. */
  private static double above(double z) {
    double x = z / StrictMath.sqrt(2);
    double t = 1 / (1 + x / 2);
    double sum = 0;
    for (int i = FIT.length - 1; i >= 0; i--) {
      sum = FIT[i] + t * sum;
    }
    return t * StrictMath.exp(-x * x + sum) / 2;
  }
}
