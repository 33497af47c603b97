package io.plumbline.consolidation.categorical;

/**
 * Sums over short runs of neighbouring cells, one run per answer: the two inner loops of a round.
 *
 * <p>Four columns at a time stay in registers while the answers of an object pass by. With the
 * loops the other way round, each runs over so few columns that starting it takes longer than its
 * adds.
 */
final class CellRuns {
  private CellRuns() {}

  /**
   * Adds runs of cells to {@code sum}.
   *
   * @param cells of all answers
   * @param run number of each answer's run; it begins at run × width
   * @param from first answer
   * @param to after the last answer
   * @param width of a run
   */
  static void addTo(long[] sum, long[] cells, int[] run, int from, int to, int width) {
    int column = 0;
    for (; column + 4 <= width; column += 4) {
      long a = 0;
      long b = 0;
      long c = 0;
      long d = 0;
      for (int answer = from; answer < to; answer++) {
        int cell = run[answer] * width + column;
        a += cells[cell];
        b += cells[cell + 1];
        c += cells[cell + 2];
        d += cells[cell + 3];
      }
      sum[column] += a;
      sum[column + 1] += b;
      sum[column + 2] += c;
      sum[column + 3] += d;
    }
    if (column + 2 <= width) {
      long a = 0;
      long b = 0;
      for (int answer = from; answer < to; answer++) {
        int cell = run[answer] * width + column;
        a += cells[cell];
        b += cells[cell + 1];
      }
      sum[column] += a;
      sum[column + 1] += b;
      column += 2;
    }
    if (column < width) {
      long a = 0;
      for (int answer = from; answer < to; answer++) {
        a += cells[run[answer] * width + column];
      }
      sum[column] += a;
    }
  }

  /** Adds {@code values} to the runs of cells; the other way round of {@link #addTo}. */
  static void addFrom(long[] values, long[] cells, int[] run, int from, int to, int width) {
    int column = 0;
    for (; column + 4 <= width; column += 4) {
      long a = values[column];
      long b = values[column + 1];
      long c = values[column + 2];
      long d = values[column + 3];
      if ((a | b | c | d) == 0) {
        continue;
      }
      for (int answer = from; answer < to; answer++) {
        int cell = run[answer] * width + column;
        cells[cell] += a;
        cells[cell + 1] += b;
        cells[cell + 2] += c;
        cells[cell + 3] += d;
      }
    }
    for (; column < width; column++) {
      long a = values[column];
      for (int answer = from; a != 0 && answer < to; answer++) {
        cells[run[answer] * width + column] += a;
      }
    }
  }
}
