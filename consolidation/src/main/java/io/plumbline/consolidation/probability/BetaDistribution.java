package io.plumbline.consolidation.probability;

/**
 * The beta distribution: what is known of a probability after {@code alpha} successes and {@code
 * beta} failures, prior ones included.
 *
 * @param alpha more than 0
 * @param beta more than 0
 */
public record BetaDistribution(double alpha, double beta) {
  private static final int MOST_TERMS = 10_000;
  private static final double SMALLEST = 1e-300;

  /**
   * Checks the ranges given above.
   *
   * @throws IllegalArgumentException if one is not positive and finite
   */
  public BetaDistribution {
    if (!(alpha > 0 && beta > 0 && alpha + beta < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "alpha is %s and beta %s; both must be positive and finite".formatted(alpha, beta));
    }
  }

  /** The expected probability. */
  public double mean() {
    return alpha / (alpha + beta);
  }

  /**
   * The value below which the probability lies with the given chance, to within 1e-9.
   *
   * @param chance 0 to 1
   */
  public double quantile(double chance) {
    double low = 0;
    double high = 1;
    while (high - low > 1e-9) {
      double middle = (low + high) / 2;
      if (cumulative(middle) < chance) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The chance that the probability is at most {@code x}: the regularised incomplete beta. */
  public double cumulative(double x) {
    if (x <= 0) {
      return 0;
    }
    if (x >= 1) {
      return 1;
    }
    double front =
        StrictMath.exp(
            GammaFunctions.logGamma(alpha + beta)
                - GammaFunctions.logGamma(alpha)
                - GammaFunctions.logGamma(beta)
                + alpha * StrictMath.log(x)
                + beta * StrictMath.log1p(-x));
    boolean direct = x < (alpha + 1) / (alpha + beta + 2);
    return direct
        ? front * fraction(alpha, beta, x) / alpha
        : 1 - front * fraction(beta, alpha, 1 - x) / beta;
  }

  /** Lentz's continued fraction; DLMF 8.17.22. */
  private static double fraction(double a, double b, double x) {
    double c = 1;
    double d = inverse(1 - (a + b) * x / (a + 1));
    double result = d;
    for (int m = 1; m < MOST_TERMS; m++) {
      double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
      d = inverse(1 + even * d);
      c = apart(1 + even / c);
      result *= d * c;
      double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
      d = inverse(1 + odd * d);
      c = apart(1 + odd / c);
      result *= d * c;
      if (Math.abs(d * c - 1) < 1e-14) {
        break;
      }
    }
    return result;
  }

  private static double inverse(double value) {
    return 1 / apart(value);
  }

  private static double apart(double value) {
    return Math.abs(value) < SMALLEST ? SMALLEST : value;
  }
}
