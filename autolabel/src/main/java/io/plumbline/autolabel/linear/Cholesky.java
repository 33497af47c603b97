package io.plumbline.autolabel.linear;

import java.util.stream.IntStream;

/** An upper triangle U with {@code UᵀU = A}. Immutable and safe for threads. */
public final class Cholesky {

  private static final int BLOCK = 64;

  private final int size;
  private final float[] upper;

  Cholesky(int size, float[] upper) {
    this.size = size;
    this.upper = upper;
  }

  /**
   * Solves {@code A x = b}.
   *
   * @param right {@code right[c]} is the c-th right-hand side; replaced by its solution
   */
  public void solve(double[][] right) {
    IntStream.range(0, right.length).parallel().forEach(c -> substitute(right[c]));
  }

  /** The inverse of U, an upper triangle. */
  public Matrix inverseTriangle() {
    Matrix inverse = Matrix.zeros(size, size);
    for (int row = 0; row < size; row++) {
      inverse.values()[row * size + row] = 1;
      solveBlock(inverse.values(), row * size, row, size);
    }
    return inverse;
  }

  /** The diagonal of the inverse of A. */
  public double[] inverseDiagonal() {
    double[] diagonal = new double[size];
    IntStream.range(0, (size + BLOCK - 1) / BLOCK)
        .parallel()
        .forEach(
            block -> {
              int from = block * BLOCK;
              squaredRows(from, Math.min(size, from + BLOCK), diagonal);
            });
    return diagonal;
  }

  private void substitute(double[] b) {
    for (int row = 0; row < size; row++) {
      b[row] /= upper[row * size + row];
      double factor = b[row];
      int start = row * size;
      for (int j = row + 1; j < size; j++) {
        b[j] -= factor * upper[start + j];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      double sum = b[row];
      int start = row * size;
      for (int j = row + 1; j < size; j++) {
        sum -= upper[start + j] * b[j];
      }
      b[row] = sum / upper[start + row];
    }
  }

  /**
   * The squared lengths of some rows of the inverse of U: row i solves {@code v U = eᵢ}. The rows
   * move over U together, block by block, so that U is read once for all of them.
   */
  private void squaredRows(int from, int to, double[] squares) {
    int width = size - from;
    float[] rows = new float[(to - from) * width];
    for (int i = 0; i < to - from; i++) {
      rows[i * width + i] = 1;
    }
    for (int k = from; k < size; k += BLOCK) {
      int end = Math.min(size, k + BLOCK);
      for (int i = 0; i < to - from; i++) {
        solveBlock(rows, i * width - from, k, end);
      }
      eliminate(rows, to - from, width, from, k, end);
    }
    for (int i = 0; i < to - from; i++) {
      double sum = 0;
      for (int j = i * width; j < (i + 1) * width; j++) {
        sum += (double) rows[j] * rows[j];
      }
      squares[from + i] = sum;
    }
  }

  private void solveBlock(float[] rows, int shift, int k, int end) {
    for (int column = k; column < end; column++) {
      float value = rows[shift + column] / upper[column * size + column];
      rows[shift + column] = value;
      VectorLoops.addOne(
          rows, shift + column + 1, upper, column * size + column + 1, -value, end - column - 1);
    }
  }

  private void eliminate(float[] rows, int count, int width, int from, int k, int end) {
    int length = size - end;
    int i = 0;
    for (; i + 1 < count && (end - k) % 4 == 0; i += 2) {
      int first = i * width - from;
      int second = first + width;
      for (int c = k; c < end; c += 4) {
        VectorLoops.addFour(
            rows,
            first + end,
            second + end,
            upper,
            c * size + end,
            size,
            -rows[first + c],
            -rows[first + c + 1],
            -rows[first + c + 2],
            -rows[first + c + 3],
            -rows[second + c],
            -rows[second + c + 1],
            -rows[second + c + 2],
            -rows[second + c + 3],
            length);
      }
    }
    for (; i < count; i++) {
      int shift = i * width - from;
      for (int c = k; c < end; c++) {
        VectorLoops.addOne(rows, shift + end, upper, c * size + end, -rows[shift + c], length);
      }
    }
  }
}
