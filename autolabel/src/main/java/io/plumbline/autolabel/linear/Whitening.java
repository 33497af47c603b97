package io.plumbline.autolabel.linear;

/**
 * A linear map after which the numbers of samples are uncorrelated and have the variance 1, but for
 * a ridge that keeps directions of little variance small. It comes from Cholesky's decomposition of
 * the covariance, so it is one of many: they differ by a rotation, which changes no distance and no
 * angle, and so nothing for those who only compare samples. Immutable and safe for threads.
 */
public final class Whitening {

  private final Matrix mean;
  private final Matrix map;

  private Whitening(Matrix mean, Matrix map) {
    this.mean = mean;
    this.map = map;
  }

  /**
   * Learns from samples.
   *
   * @param samples one per row, at least one
   * @param ridge added to the variance of every direction, more than 0
   */
  public static Whitening of(Matrix samples, float ridge) {
    Matrix mean = samples.mean();
    Matrix turned = samples.transposed();
    for (int i = 0; i < turned.values().length; i++) {
      turned.values()[i] -= mean.values()[i / samples.rows()];
    }
    Matrix products = Products.of(turned, turned.transposed());
    SymmetricMatrix covariance = new SymmetricMatrix(samples.columns());
    for (int i = 0; i < samples.columns(); i++) {
      for (int j = i; j < samples.columns(); j++) {
        covariance.set(i, j, products.at(i, j) / samples.rows());
      }
    }
    covariance.addToDiagonal(ridge);
    return new Whitening(mean, covariance.decompose().inverseTriangle());
  }

  /** The mean of the samples, a single row. */
  public Matrix mean() {
    return mean;
  }

  /** What a row is multiplied by; to be applied after the mean is taken away. */
  public Matrix map() {
    return map;
  }

  /** Samples, one per row, whitened. */
  public Matrix apply(Matrix samples) {
    return Products.of(samples, map).subtract(Products.of(mean, map));
  }
}
