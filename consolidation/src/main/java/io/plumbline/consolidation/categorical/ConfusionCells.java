package io.plumbline.consolidation.categorical;

/**
 * The cells of all workers' confusion matrices that a batch can tell something about, and the sums
 * over answers that expectation maximisation needs of them.
 *
 * <p>A cell stands for (worker, true class, answered class); a row for (worker, true class). Both
 * are numbered from 0.
 */
sealed interface ConfusionCells permits DenseConfusionCells, SparseConfusionCells {

  /** The classes that an object may have. */
  Candidates candidates();

  int cellCount();

  int rowCount();

  /** The row of a cell. */
  int row(int cell);

  /** Index of the worker whose matrix a cell belongs to. */
  int worker(int cell);

  /** The true class of a cell. */
  int truth(int cell);

  /** The answered class of a cell. */
  int label(int cell);

  /** The number of a cell, or −1 if no answer can touch it. */
  int findCell(int worker, int truth, int label);

  /** The number of a row, or −1 if no answer can touch it. */
  int findRow(int worker, int truth);

  /**
   * For each candidate of an object, adds the logarithms of its answers' probabilities to {@code
   * joint}.
   *
   * @param logCell per cell, {@link FixedPoint} logarithm of its probability
   * @param joint per candidate of the object, in their order
   */
  void addLogLikelihood(int object, long[] logCell, long[] joint);

  /**
   * For each answer of an object, adds the posterior of each candidate to the cell that the two
   * share.
   *
   * @param posterior per candidate of the object, in their order, {@link FixedPoint}
   * @param counts per cell, {@link FixedPoint}
   */
  void addExpectedCounts(int object, long[] posterior, long[] counts);
}
