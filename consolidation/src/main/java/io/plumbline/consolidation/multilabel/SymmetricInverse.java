package io.plumbline.consolidation.multilabel;

/** The inverse of a covariance matrix, by Cholesky's decomposition. */
final class SymmetricInverse {
  /** A matrix that is nearly singular gets this share of its diagonal added, doubled as needed. */
  private static final double FIRST_RIDGE = 1e-3;

  private SymmetricInverse() {}

  /**
   * Inverts a symmetric matrix with a positive diagonal; if it is not positive definite, with a
   * larger diagonal.
   */
  static double[][] of(double[][] matrix) {
    double ridge = FIRST_RIDGE;
    while (true) {
      double[][] root = new double[matrix.length][matrix.length];
      if (decompose(matrix, ridge, root)) {
        return invert(root);
      }
      ridge *= 2;
    }
  }

  private static boolean decompose(double[][] matrix, double ridge, double[][] root) {
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column <= row; column++) {
        double sum = matrix[row][column] * (row == column ? 1 + ridge : 1);
        for (int inner = 0; inner < column; inner++) {
          sum -= root[row][inner] * root[column][inner];
        }
        if (row != column) {
          root[row][column] = sum / root[column][column];
        } else if (sum > ridge * matrix[row][row] / 2) {
          root[row][row] = Math.sqrt(sum);
        } else {
          return false;
        }
      }
    }
    return true;
  }

  private static double[][] invert(double[][] root) {
    int size = root.length;
    double[][] lower = new double[size][size];
    for (int column = 0; column < size; column++) {
      for (int row = column; row < size; row++) {
        double sum = row == column ? 1 : 0;
        for (int inner = column; inner < row; inner++) {
          sum -= root[row][inner] * lower[inner][column];
        }
        lower[row][column] = sum / root[row][row];
      }
    }
    double[][] inverse = new double[size][size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        for (int inner = Math.max(row, column); inner < size; inner++) {
          inverse[row][column] += lower[inner][row] * lower[inner][column];
        }
      }
    }
    return inverse;
  }
}
