package io.plumbline.consolidation.text;

import java.util.Arrays;

/**
 * How many words have to be put in, left out or replaced to turn one text into the other (V. I.
 * Levenshtein, 1966).
 *
 * <p>Exact up to {@value #EXACT} words. Longer texts are compared within a {@link #bandStart band}
 * around the diagonal, so that time grows with length, not with its square; there the distance can
 * be too high where a part of a text has moved by more than that many words against the other.
 */
final class EditDistance {
  static final int EXACT = 400;

  private EditDistance() {}

  /**
   * The distance in words.
   *
   * @param one keys of the words
   * @param other keys of the words
   */
  static int between(int[] one, int[] other) {
    int rows = one.length;
    int columns = other.length;
    int far = rows + columns + 1;
    int[] above = new int[columns + 1];
    int[] row = new int[columns + 1];
    Arrays.setAll(above, column -> column);
    for (int r = 1; r <= rows; r++) {
      int from = bandStart(r, rows, columns);
      int to = bandEnd(r, rows, columns);
      Arrays.fill(row, Math.max(0, from - 1), bandEnd(r + 1, rows, columns) + 1, far);
      if (from == 0) {
        row[0] = r;
      }
      for (int c = Math.max(1, from); c <= to; c++) {
        int replaced = above[c - 1] + (one[r - 1] == other[c - 1] ? 0 : 1);
        row[c] = Math.min(replaced, 1 + Math.min(above[c], row[c - 1]));
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[columns];
  }

  /** The distance as a share of the longer text, 0 to 1; 0 for two empty ones. */
  static double share(int[] one, int[] other) {
    int longer = Math.max(one.length, other.length);
    return longer == 0 ? 0 : Math.min(1, between(one, other) / (double) longer);
  }

  /** First column of the band in a row; row and column 0 are before the first word. */
  static int bandStart(int row, int rows, int columns) {
    return (int) Math.max(0, diagonal(row, rows, columns) - halfWidth(rows, columns));
  }

  /** Last column of the band in a row. */
  static int bandEnd(int row, int rows, int columns) {
    return (int) Math.min(columns, diagonal(row, rows, columns) + halfWidth(rows, columns));
  }

  private static long diagonal(int row, int rows, int columns) {
    return (long) row * columns / Math.max(1, rows);
  }

  /** Wide enough that the bands of neighbouring rows overlap. */
  private static long halfWidth(int rows, int columns) {
    return EXACT + (long) Math.abs(rows - columns);
  }
}
