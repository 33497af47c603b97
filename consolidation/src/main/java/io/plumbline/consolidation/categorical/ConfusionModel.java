package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;
import java.util.Arrays;
import java.util.List;

/**
 * The workers' confusion matrices: a probability per cell, estimated from expected counts, the
 * prior and what earlier batches showed. Not safe for threads.
 */
final class ConfusionModel implements VoteWeights {
  private final ConfusionCells cells;
  private final ErrorPrior prior;
  private final KnownWorkers known;

  /** Expected counts of earlier batches, per cell; these and all below are {@link FixedPoint}. */
  private final long[] earlier;

  /**
   * Prior and earlier counts, per cell and per row; a row's sum includes cells that this batch
   * cannot touch.
   */
  private final long[] pseudo;

  private final long[] rowPseudo;

  /** The part of {@link #rowPseudo} that belongs to cells which this batch cannot touch. */
  private final long[] rowUntouched;

  private final long[] logCell;
  private final long[] logRowTotal;

  ConfusionModel(ConfusionCells cells, ErrorPrior prior, KnownWorkers known) {
    this.cells = cells;
    this.prior = prior;
    this.known = known;
    this.earlier = new long[cells.cellCount()];
    this.pseudo = new long[cells.cellCount()];
    this.rowPseudo = new long[cells.rowCount()];
    this.logCell = new long[cells.cellCount()];
    this.logRowTotal = new long[cells.rowCount()];
    Arrays.fill(rowPseudo, prior.total());
    addEarlierCounts();
    this.rowUntouched = rowPseudo.clone();
    for (int cell = 0; cell < pseudo.length; cell++) {
      pseudo[cell] = prior.pseudoCount(cells.truth(cell), cells.label(cell)) + earlier[cell];
      rowUntouched[cells.row(cell)] -= pseudo[cell];
    }
    maximize(new long[cells.cellCount()]);
  }

  private void addEarlierCounts() {
    WorkerEvidence evidence = known.evidence();
    for (int entry = 0; entry < known.batchWorker().length; entry++) {
      int worker = known.batchWorker()[entry];
      int row = worker < 0 ? -1 : cells.findRow(worker, evidence.truth()[entry]);
      if (row < 0) {
        continue;
      }
      long count = FixedPoint.of(evidence.count()[entry]);
      rowPseudo[row] += count;
      int cell = cells.findCell(worker, evidence.truth()[entry], evidence.label()[entry]);
      if (cell >= 0) {
        earlier[cell] += count;
      }
    }
  }

  /** {@link FixedPoint} logarithms of the probabilities, per cell. */
  long[] logCell() {
    return logCell;
  }

  /**
   * Sets the probabilities to those that maximise the posterior given expected counts of this
   * batch.
   *
   * @param counts per cell, {@link FixedPoint}
   */
  void maximize(long[] counts) {
    long[] rowCounts = new long[rowPseudo.length];
    for (int cell = 0; cell < counts.length; cell++) {
      rowCounts[cells.row(cell)] += counts[cell];
    }
    for (int row = 0; row < rowCounts.length; row++) {
      logRowTotal[row] = FixedPoint.log(FixedPoint.toDouble(rowCounts[row] + rowPseudo[row]));
    }
    for (int cell = 0; cell < counts.length; cell++) {
      double count = FixedPoint.toDouble(counts[cell] + pseudo[cell]);
      logCell[cell] = FixedPoint.log(count) - logRowTotal[cells.row(cell)];
    }
  }

  @Override
  public boolean logarithmic() {
    return true;
  }

  @Override
  public double weight(int worker, int label, int forClass, int againstClass) {
    return logProbability(worker, forClass, label) - logProbability(worker, againstClass, label);
  }

  private double logProbability(int worker, int truth, int label) {
    int cell = cells.findCell(worker, truth, label);
    return cell < 0
        ? FixedPoint.toDouble(prior.logProbability(truth, label))
        : FixedPoint.toDouble(logCell[cell]);
  }

  /** Adds the logarithm of the prior density of the current probabilities, up to a constant. */
  void addLogPrior(ExactSum sum) {
    for (int cell = 0; cell < pseudo.length; cell++) {
      sum.add(Math.round(FixedPoint.toDouble(pseudo[cell]) * logCell[cell]));
    }
    for (int row = 0; row < rowUntouched.length; row++) {
      sum.add(-Math.round(FixedPoint.toDouble(rowUntouched[row]) * logRowTotal[row]));
    }
  }

  /**
   * What is known after this batch.
   *
   * @param counts expected counts of this batch per cell, {@link FixedPoint}
   * @param objects expected number of objects per class, earlier ones included
   * @param batchWorkers ids of the workers of this batch
   */
  WorkerEvidence evidence(long[] counts, double[] objects, List<String> batchWorkers) {
    EvidenceRows rows = new EvidenceRows(known.evidence().workers(), batchWorkers);
    WorkerEvidence before = known.evidence();
    for (int entry = 0; entry < before.count().length; entry++) {
      int worker = known.batchWorker()[entry];
      if (worker < 0 || cells.findCell(worker, before.truth()[entry], before.label()[entry]) < 0) {
        rows.addKnown(before, entry);
      }
    }
    for (int cell = 0; cell < counts.length; cell++) {
      double count = FixedPoint.toDouble(earlier[cell] + counts[cell]);
      if (count > 0) {
        rows.addBatch(cells.worker(cell), cells.truth(cell), cells.label(cell), count);
      }
    }
    return rows.build(before.classes(), objects);
  }
}
