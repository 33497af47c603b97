package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;

/**
 * What a worker of whom nothing is known answers, after all that was seen of the others: per true
 * class the frequencies of the answers of all workers together.
 *
 * <p>Up to {@value #MOST_FULL_CLASSES} classes this is a full matrix; above, a probability of the
 * right answer that all classes share, the rest spread evenly.
 */
final class AverageWorker {
  private static final int MOST_FULL_CLASSES = 32;

  /** A few answers are no reason to think that an answer of some kind cannot occur. */
  private static final double PRIOR_ANSWERS = 2;

  private final int classCount;
  private final double right;
  private final double[] probability;

  AverageWorker(WorkerEvidence evidence) {
    this.classCount = evidence.classes().size();
    ExactSum all = FixedPoint.exactSum();
    ExactSum correct = FixedPoint.exactSum();
    boolean full = classCount <= MOST_FULL_CLASSES;
    long[] cells = new long[full ? classCount * classCount : 0];
    for (int entry = 0; entry < evidence.count().length; entry++) {
      long count = FixedPoint.of(evidence.count()[entry]);
      all.add(count);
      if (evidence.truth()[entry] == evidence.label()[entry]) {
        correct.add(count);
      }
      if (full) {
        cells[evidence.truth()[entry] * classCount + evidence.label()[entry]] += count;
      }
    }
    double prior = DawidSkeneSettings.DEFAULT.diagonal();
    this.right =
        classCount == 1
            ? 1
            : (correct.toDouble() + prior * PRIOR_ANSWERS) / (all.toDouble() + PRIOR_ANSWERS);
    this.probability = new double[cells.length];
    for (int truth = 0; full && truth < classCount; truth++) {
      long row = 0;
      for (int label = 0; label < classCount; label++) {
        row += cells[truth * classCount + label];
      }
      for (int label = 0; label < classCount; label++) {
        int cell = truth * classCount + label;
        probability[cell] =
            (FixedPoint.toDouble(cells[cell]) + PRIOR_ANSWERS * shared(truth, label))
                / (FixedPoint.toDouble(row) + PRIOR_ANSWERS);
      }
    }
  }

  /** The probability of a right answer over all classes. */
  double right() {
    return right;
  }

  /** The probability that the worker names {@code label} for an object of class {@code truth}. */
  double probability(int truth, int label) {
    return probability.length == 0 ? shared(truth, label) : probability[truth * classCount + label];
  }

  private double shared(int truth, int label) {
    return truth == label ? right : (1 - right) / (classCount - 1);
  }
}
