package io.plumbline.autolabel.linear;

import java.util.stream.IntStream;

/**
 * A symmetric positive definite matrix in single precision, to be decomposed by Cholesky's method.
 * Of the upper half each row is an array of its own, from the last column back to the diagonal, so
 * that a column has the same place in every row, as {@link VectorLoops} wants it. Not safe for
 * threads; it uses all cores itself, and each number is summed up in the same order whatever their
 * number.
 */
public final class SymmetricMatrix {

  /** Rows that are decomposed together, before what is behind them. */
  static final int BLOCK = 64;

  /** Columns at a time: those of a block of rows stay in a core's second cache. */
  static final int TILE = 1024;

  private static final int BAND = 32;

  /** The share of the mean diagonal that a pivot has at least: rounding eats smaller ones. */
  private static final float SMALLEST_PIVOT = 1e-6f;

  private final int size;
  private final float[][] rows;

  /**
   * All zeros.
   *
   * @param size rows and columns
   */
  public SymmetricMatrix(int size) {
    this.size = size;
    rows = new float[size][];
    for (int row = 0; row < size; row++) {
      rows[row] = new float[size - row];
    }
  }

  /** One number of the upper half: {@code row <= column}. */
  public float at(int row, int column) {
    return rows[row][size - 1 - column];
  }

  /** Sets one number of the upper half: {@code row <= column}. */
  public void set(int row, int column, float value) {
    rows[row][size - 1 - column] = value;
  }

  /** Adds a number to each diagonal element. */
  public void addToDiagonal(float value) {
    for (int i = 0; i < size; i++) {
      set(i, i, at(i, i) + value);
    }
  }

  /** Decomposes this matrix, which is used up. */
  public Cholesky decompose() {
    float least = SMALLEST_PIVOT * meanDiagonal();
    for (int k = 0; k < size; k += BLOCK) {
      int end = Math.min(size, k + BLOCK);
      for (int row = k; row < end; row++) {
        scale(rows[row], 1 / (float) Math.sqrt(Math.max(at(row, row), least)));
        for (int below = row + 1; below < end; below++) {
          VectorLoops.addOne(rows[below], rows[row], -at(row, below), 0, size - below);
        }
      }
      subtractOuter(k, end);
    }
    return new Cholesky(rows);
  }

  private float meanDiagonal() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += at(i, i);
    }
    return (float) Math.max(sum / Math.max(1, size), Float.MIN_NORMAL);
  }

  private static void scale(float[] row, float factor) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= factor;
    }
  }

  /** What the rows of a decomposed block take away from all rows behind them. */
  private void subtractOuter(int block, int end) {
    IntStream.range(0, (size - end + BAND - 1) / BAND)
        .parallel()
        .forEach(
            band -> {
              int first = end + band * BAND;
              subtractFrom(first, Math.min(size, first + BAND), block, end);
            });
  }

  private void subtractFrom(int first, int last, int block, int end) {
    float[][] above = new float[end - block][];
    float[] factors = new float[(last - first) * above.length];
    for (int k = 0; k < above.length; k++) {
      above[k] = rows[block + k];
      for (int row = first; row < last; row++) {
        factors[(row - first) * above.length + k] = -at(block + k, row);
      }
    }
    for (int tile = 0; tile < size - first; tile += TILE) {
      for (int row = first; row < last; row++) {
        int to = Math.min(size - row, tile + TILE);
        int own = (row - first) * above.length;
        VectorLoops.addAll(rows[row], above, factors, own, above.length, tile, to);
      }
    }
  }
}
