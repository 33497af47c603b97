package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.consolidation.categorical.CategoricalResult;

/**
 * How well a method did on the objects whose truth is known.
 *
 * @param accuracy share of right winners
 * @param logLoss mean of −ln of the probability that was given to the truth, which counts as at
 *     least 1e-6
 * @param calibrationError expected calibration error over 15 equal bins of confidence
 */
record CategoricalScore(double accuracy, double logLoss, double calibrationError) {
  private static final int BINS = 15;
  private static final double LEAST_PROBABILITY = 1e-6;

  static CategoricalScore of(CategoricalResult result, int[] truth) {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    double logLoss = 0;
    int known = 0;
    for (int object = 0; object < truth.length; object++) {
      if (truth[object] < 0) {
        continue;
      }
      known++;
      int bin = (int) Math.min(BINS - 1, result.confidence()[object] * BINS);
      confidence[bin] += result.confidence()[object];
      right[bin] += result.winner()[object] == truth[object] ? 1 : 0;
      double probability = result.posterior().probability(object, truth[object]);
      logLoss -= Math.log(Math.max(LEAST_PROBABILITY, probability));
    }
    double correct = 0;
    double off = 0;
    for (int bin = 0; bin < BINS; bin++) {
      correct += right[bin];
      off += Math.abs(confidence[bin] - right[bin]);
    }
    return new CategoricalScore(correct / known, logLoss / known, off / known);
  }

  /** The mean of several. */
  static CategoricalScore mean(Iterable<CategoricalScore> scores) {
    double accuracy = 0;
    double logLoss = 0;
    double calibrationError = 0;
    int count = 0;
    for (CategoricalScore score : scores) {
      accuracy += score.accuracy;
      logLoss += score.logLoss;
      calibrationError += score.calibrationError;
      count++;
    }
    return new CategoricalScore(accuracy / count, logLoss / count, calibrationError / count);
  }
}
