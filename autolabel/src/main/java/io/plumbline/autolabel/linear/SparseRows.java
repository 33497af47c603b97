package io.plumbline.autolabel.linear;

/** Rows of which most numbers are zero. The arrays are shared, not copied. */
public final class SparseRows {

  private final int[][] columns;
  private final float[][] values;
  private final int width;

  /**
   * @param columns for each row the columns that are not zero, in ascending order
   * @param values for each row the numbers there
   * @param width number of columns
   */
  public SparseRows(int[][] columns, float[][] values, int width) {
    this.columns = columns;
    this.values = values;
    this.width = width;
  }

  /** Number of rows. */
  public int rows() {
    return columns.length;
  }

  /** Number of columns. */
  public int width() {
    return width;
  }

  /** The product of a row with a full one. */
  public float dot(int row, float[] other) {
    float sum = 0;
    for (int i = 0; i < columns[row].length; i++) {
      sum += values[row][i] * other[columns[row][i]];
    }
    return sum;
  }

  /** Adds a multiple of a row to a full one. */
  public void addTo(float[] other, int row, float factor) {
    for (int i = 0; i < columns[row].length; i++) {
      other[columns[row][i]] += factor * values[row][i];
    }
  }

  /** The sum of the squares of a row's numbers. */
  public float squaredNorm(int row) {
    float sum = 0;
    for (float value : values[row]) {
      sum += value * value;
    }
    return sum;
  }
}
