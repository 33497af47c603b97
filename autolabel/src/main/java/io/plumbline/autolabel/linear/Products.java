package io.plumbline.autolabel.linear;

import java.util.stream.IntStream;

/**
 * Products of matrices, by blocks that fit the caches; the rows of a block are copied to arrays of
 * their own, as {@link VectorLoops} wants them. The blocks are shared out over the common pool;
 * each number is summed up in the same order whatever the number of cores.
 */
public final class Products {

  private static final int ROWS_PER_TASK = 64;
  private static final int INNER_BLOCK = 128;
  private static final int COLUMN_BLOCK = 512;

  private Products() {}

  /** {@code left * right}. */
  public static Matrix of(Matrix left, Matrix right) {
    if (left.columns() != right.rows()) {
      throw new IllegalArgumentException(
          "%d columns times %d rows".formatted(left.columns(), right.rows()));
    }
    Matrix product = Matrix.zeros(left.rows(), right.columns());
    int bands = (left.rows() + ROWS_PER_TASK - 1) / ROWS_PER_TASK;
    int blocks = (right.columns() + COLUMN_BLOCK - 1) / COLUMN_BLOCK;
    IntStream.range(0, bands * blocks)
        .parallel()
        .forEach(
            task -> {
              int from = task / blocks * ROWS_PER_TASK;
              int to = Math.min(left.rows(), from + ROWS_PER_TASK);
              addTile(left, right, product, from, to, task % blocks * COLUMN_BLOCK);
            });
    return product;
  }

  private static void addTile(
      Matrix left, Matrix right, Matrix product, int from, int to, int column) {
    int columns = Math.min(COLUMN_BLOCK, right.columns() - column);
    float[][] block = new float[Math.min(INNER_BLOCK, left.columns())][columns];
    float[] sums = new float[columns];
    for (int k = 0; k < left.columns(); k += INNER_BLOCK) {
      int count = Math.min(INNER_BLOCK, left.columns() - k);
      for (int i = 0; i < count; i++) {
        System.arraycopy(right.values(), (k + i) * right.columns() + column, block[i], 0, columns);
      }
      for (int row = from; row < to; row++) {
        int place = row * product.columns() + column;
        System.arraycopy(product.values(), place, sums, 0, columns);
        VectorLoops.addAll(sums, block, left.values(), row * left.columns() + k, count, 0, columns);
        System.arraycopy(sums, 0, product.values(), place, columns);
      }
    }
  }
}
