package io.plumbline.consolidation.agreement;

/**
 * How far two values agree: 1 for the same value, less for others. Kappa and AC with other weights
 * than the identity count near misses as partial agreement.
 *
 * <p>Immutable, safe for threads.
 */
@FunctionalInterface
public interface AgreementWeights {

  /** Only the same value agrees. */
  AgreementWeights IDENTITY = (ratings, a, b) -> a == b ? 1 : 0;

  /** 1 − |a − b| ∕ range of the scale. */
  AgreementWeights LINEAR = (ratings, a, b) -> 1 - relativeDistance(ratings, a, b);

  /** 1 − (|a − b| ∕ range of the scale)². */
  AgreementWeights QUADRATIC =
      (ratings, a, b) -> {
        double distance = relativeDistance(ratings, a, b);
        return 1 - distance * distance;
      };

  /**
   * The agreement of two values.
   *
   * @param ratings whose scale the values belong to
   * @param a a value index
   * @param b a value index
   * @return 0 to 1; 1 if {@code a} is {@code b}; the same for (b, a)
   */
  double weight(Ratings ratings, int a, int b);

  /**
   * Weights as a matrix.
   *
   * @param weights square, symmetric, 1 on the diagonal, 0 to 1; one row per value
   */
  static AgreementWeights of(double[][] weights) {
    double[][] own = weights.clone();
    for (int row = 0; row < own.length; row++) {
      own[row] = own[row].clone();
    }
    return (ratings, a, b) -> own[a][b];
  }

  private static double relativeDistance(Ratings ratings, int a, int b) {
    double range = ratings.number(ratings.values() - 1) - ratings.number(0);
    return a == b ? 0 : Math.abs(ratings.number(a) - ratings.number(b)) / range;
  }
}
