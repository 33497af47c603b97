package io.plumbline.consolidation.probability;

/** The logarithm of the gamma function and its derivative, the same digits on every machine. */
public final class GammaFunctions {
  /** From here on the asymptotic series are exact to double precision. */
  private static final double LARGE = 10;

  private static final double HALF_LOG_TWO_PI = 0.9189385332046727;

  private GammaFunctions() {}

  /**
   * The logarithm (natural) of the gamma function, to within 1e-13 of the larger of 1 and itself;
   * Stirling's series, DLMF 5.11.1.
   *
   * @param x more than 0
   */
  public static double logGamma(double x) {
    double shifted = x;
    double product = 1;
    while (shifted < LARGE) {
      product *= shifted;
      shifted++;
    }
    double inverse = 1 / shifted;
    double square = inverse * inverse;
    double series =
        inverse
            * (1 / 12.0
                - square
                    * (1 / 360.0
                        - square * (1 / 1260.0 - square * (1 / 1680.0 - square * (1 / 1188.0)))));
    return (shifted - 0.5) * StrictMath.log(shifted)
        - shifted
        + HALF_LOG_TWO_PI
        + series
        - StrictMath.log(product);
  }

  /**
   * The derivative of {@link #logGamma}, to within 1e-12; DLMF 5.11.2.
   *
   * @param x more than 0
   */
  public static double digamma(double x) {
    double shifted = x;
    double lower = 0;
    while (shifted < LARGE) {
      lower += 1 / shifted;
      shifted++;
    }
    double inverse = 1 / shifted;
    double square = inverse * inverse;
    double series =
        square
            * (1 / 12.0
                - square
                    * (1 / 120.0
                        - square * (1 / 252.0 - square * (1 / 240.0 - square * (1 / 132.0)))));
    return StrictMath.log(shifted) - inverse / 2 - series - lower;
  }
}
