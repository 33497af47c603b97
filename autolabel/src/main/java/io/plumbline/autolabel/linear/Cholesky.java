package io.plumbline.autolabel.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/** An upper triangle U with {@code UᵀU = A}. Immutable and safe for threads. */
public final class Cholesky {

  private static final int BLOCK = SymmetricMatrix.BLOCK;
  private static final int TILE = SymmetricMatrix.TILE;

  private final int size;

  /** As in {@link SymmetricMatrix}: the last column comes first. */
  private final float[][] upper;

  Cholesky(float[][] upper) {
    size = upper.length;
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
      float[] backwards = new float[size - row];
      backwards[place(row)] = 1;
      solveBlock(backwards, row, size);
      for (int column = row; column < size; column++) {
        inverse.values()[row * size + column] = backwards[place(column)];
      }
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

  private int place(int column) {
    return size - 1 - column;
  }

  private void substitute(double[] b) {
    for (int row = 0; row < size; row++) {
      float[] factors = upper[row];
      b[row] /= factors[place(row)];
      double known = b[row];
      for (int j = row + 1; j < size; j++) {
        b[j] -= known * factors[place(j)];
      }
    }
    for (int row = size - 1; row >= 0; row--) {
      float[] factors = upper[row];
      double sum = b[row];
      for (int j = row + 1; j < size; j++) {
        sum -= factors[place(j)] * b[j];
      }
      b[row] = sum / factors[place(row)];
    }
  }

  /**
   * The squared lengths of some rows of the inverse of U: row i solves {@code v U = eᵢ}. The rows
   * move over U together, block by block, so that U is read once for all of them.
   */
  private void squaredRows(int from, int to, double[] squares) {
    float[][] rows = new float[to - from][size - from];
    for (int i = 0; i < rows.length; i++) {
      rows[i][place(from + i)] = 1;
    }
    for (int k = from; k < size; k += BLOCK) {
      int end = Math.min(size, k + BLOCK);
      for (float[] row : rows) {
        solveBlock(row, k, end);
      }
      eliminate(rows, k, end);
    }
    for (int i = 0; i < rows.length; i++) {
      double sum = 0;
      for (float value : rows[i]) {
        sum += (double) value * value;
      }
      squares[from + i] = sum;
    }
  }

  private void solveBlock(float[] row, int block, int end) {
    for (int column = block; column < end; column++) {
      float value = row[place(column)] / upper[column][place(column)];
      row[place(column)] = value;
      VectorLoops.addOne(row, upper[column], -value, size - end, place(column));
    }
  }

  private void eliminate(float[][] rows, int block, int end) {
    float[][] solved = Arrays.copyOfRange(upper, block, end);
    float[] factors = new float[rows.length * solved.length];
    for (int i = 0; i < factors.length; i++) {
      factors[i] = -rows[i / solved.length][place(block + i % solved.length)];
    }
    for (int tile = 0; tile < size - end; tile += TILE) {
      int to = Math.min(size - end, tile + TILE);
      for (int i = 0; i < rows.length; i++) {
        int own = i * solved.length;
        VectorLoops.addAll(rows[i], solved, factors, own, solved.length, tile, to);
      }
    }
  }
}
