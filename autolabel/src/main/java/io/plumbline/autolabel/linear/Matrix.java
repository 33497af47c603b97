package io.plumbline.autolabel.linear;

/**
 * Numbers in rows, one after the other. The array is shared, not copied: who makes a matrix leaves
 * it alone afterwards.
 */
public final class Matrix {

  private final float[] values;
  private final int rows;
  private final int columns;

  /**
   * @param values row after row, {@code rows * columns} numbers
   * @param rows 0 or more
   * @param columns 0 or more
   * @throws IllegalArgumentException if it does not fit the numbers
   */
  public Matrix(float[] values, int rows, int columns) {
    if (values.length != Math.multiplyExact(rows, columns)) {
      throw new IllegalArgumentException(
          "%d numbers are no matrix of %d × %d".formatted(values.length, rows, columns));
    }
    this.values = values;
    this.rows = rows;
    this.columns = columns;
  }

  /** Row after row, {@code rows * columns} numbers. */
  public float[] values() {
    return values;
  }

  /** 0 or more. */
  public int rows() {
    return rows;
  }

  /** 0 or more. */
  public int columns() {
    return columns;
  }

  /** A matrix of zeros. */
  public static Matrix zeros(int rows, int columns) {
    return new Matrix(new float[Math.multiplyExact(rows, columns)], rows, columns);
  }

  /** One number. */
  public float at(int row, int column) {
    return values[row * columns + column];
  }

  /** Some of the rows, copied. */
  public Matrix select(int[] chosen) {
    float[] copy = new float[Math.multiplyExact(chosen.length, columns)];
    for (int i = 0; i < chosen.length; i++) {
      System.arraycopy(values, chosen[i] * columns, copy, i * columns, columns);
    }
    return new Matrix(copy, chosen.length, columns);
  }

  /** Rows and columns exchanged, copied. */
  public Matrix transposed() {
    float[] turned = new float[values.length];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        turned[column * rows + row] = values[row * columns + column];
      }
    }
    return new Matrix(turned, columns, rows);
  }

  /** For each row the sum of the squares of its numbers. */
  public float[] squaredNorms() {
    float[] norms = new float[rows];
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (int i = row * columns; i < (row + 1) * columns; i++) {
        sum += (double) values[i] * values[i];
      }
      norms[row] = (float) sum;
    }
    return norms;
  }

  /** The mean of the rows, a single row; zeros if there is none. */
  public Matrix mean() {
    double[] sums = new double[columns];
    for (int i = 0; i < values.length; i++) {
      sums[i % columns] += values[i];
    }
    Matrix mean = zeros(1, columns);
    for (int column = 0; column < columns; column++) {
      mean.values[column] = (float) (sums[column] / Math.max(1, rows));
    }
    return mean;
  }

  /**
   * Takes a row away from every row of this matrix.
   *
   * @param row as many columns, a single row
   * @return this matrix, changed
   */
  Matrix subtract(Matrix row) {
    for (int i = 0; i < values.length; i++) {
      values[i] -= row.values[i % columns];
    }
    return this;
  }
}
