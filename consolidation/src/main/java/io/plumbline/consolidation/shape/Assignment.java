package io.plumbline.consolidation.shape;

import java.util.Arrays;

/**
 * The best one-to-one assignment between rows and columns.
 *
 * <p>The Hungarian method in its shortest-augmenting-path form: H. W. Kuhn, <i>The Hungarian method
 * for the assignment problem</i>, 1955; R. Jonker and A. Volgenant, <i>A shortest augmenting path
 * algorithm for dense and sparse linear assignment problems</i>, 1987. Rows² × (rows + columns)
 * steps.
 */
public final class Assignment {

  private Assignment() {}

  /**
   * Assigns rows to columns so that the sum of the gains is highest. A pair whose gain is not more
   * than 0 stays apart.
   *
   * @param gain per row and column, finite; all rows of one length
   * @return per row its column, or −1; no column appears twice
   */
  public static int[] mostGain(double[][] gain) {
    int rows = gain.length;
    int columns = rows == 0 ? 0 : gain[0].length;
    int[] columnOf = new int[rows];
    Arrays.fill(columnOf, -1);
    // One column more for each row, without gain: to stay alone.
    int all = columns + rows;
    int[] rowOf = new int[all];
    Arrays.fill(rowOf, -1);
    double[] rowPrice = new double[rows];
    double[] columnPrice = new double[all];
    for (int row = 0; row < rows; row++) {
      augment(row, gain, columns, rowOf, rowPrice, columnPrice);
    }
    for (int column = 0; column < columns; column++) {
      if (rowOf[column] >= 0 && gain[rowOf[column]][column] > 0) {
        columnOf[rowOf[column]] = column;
      }
    }
    return columnOf;
  }

  private static void augment(
      int start,
      double[][] gain,
      int columns,
      int[] rowOf,
      double[] rowPrice,
      double[] columnPrice) {
    int all = rowOf.length;
    double[] distance = new double[all];
    int[] before = new int[all];
    boolean[] done = new boolean[all];
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(before, -1);
    int row = start;
    int last = -1;
    double reached = 0;
    double[] rowReached = new double[rowPrice.length];
    boolean[] rowSeen = new boolean[rowPrice.length];
    while (true) {
      rowSeen[row] = true;
      rowReached[row] = reached;
      int next = -1;
      for (int column = 0; column < all; column++) {
        if (done[column]) {
          continue;
        }
        double cost = column < columns ? -Math.max(0, gain[row][column]) : 0;
        double length = reached + cost - rowPrice[row] - columnPrice[column];
        if (length < distance[column]) {
          distance[column] = length;
          before[column] = last;
        }
        if (next < 0 || distance[column] < distance[next]) {
          next = column;
        }
      }
      done[next] = true;
      reached = distance[next];
      if (rowOf[next] < 0) {
        price(reached, distance, done, next, rowSeen, rowReached, rowPrice, columnPrice);
        shift(start, next, before, rowOf);
        return;
      }
      last = next;
      row = rowOf[next];
    }
  }

  private static void price(
      double reached,
      double[] distance,
      boolean[] done,
      int end,
      boolean[] rowSeen,
      double[] rowReached,
      double[] rowPrice,
      double[] columnPrice) {
    for (int row = 0; row < rowPrice.length; row++) {
      if (rowSeen[row]) {
        rowPrice[row] += reached - rowReached[row];
      }
    }
    for (int column = 0; column < columnPrice.length; column++) {
      if (done[column] && column != end) {
        columnPrice[column] -= reached - distance[column];
      }
    }
  }

  private static void shift(int start, int end, int[] before, int[] rowOf) {
    int column = end;
    while (before[column] >= 0) {
      rowOf[column] = rowOf[before[column]];
      column = before[column];
    }
    rowOf[column] = start;
  }
}
