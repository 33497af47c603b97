package io.plumbline.consolidation.categorical;

/**
 * What is expected of a worker of whom nothing is known, as pseudo-counts of one row of the
 * confusion matrix, all {@link FixedPoint}.
 *
 * @param right pseudo-count of the right class
 * @param wrong pseudo-count of each wrong class
 * @param total of the row
 */
record ErrorPrior(long right, long wrong, long total) {

  static ErrorPrior of(DawidSkeneSettings settings, int classCount) {
    if (classCount == 1) {
      long all = FixedPoint.of(settings.strength());
      return new ErrorPrior(all, 0, all);
    }
    long right = FixedPoint.of(settings.strength() * settings.diagonal());
    long wrong = FixedPoint.of(settings.strength() * (1 - settings.diagonal()) / (classCount - 1));
    return new ErrorPrior(right, wrong, right + wrong * (classCount - 1));
  }

  long pseudoCount(int truth, int label) {
    return truth == label ? right : wrong;
  }

  /** {@link FixedPoint} logarithm of the probability of an answer. */
  long logProbability(int truth, int label) {
    return FixedPoint.log(pseudoCount(truth, label) / (double) total);
  }

  /** {@link FixedPoint} logarithm of the probability of a particular wrong answer. */
  long logWrong() {
    return FixedPoint.log(wrong / (double) total);
  }
}
