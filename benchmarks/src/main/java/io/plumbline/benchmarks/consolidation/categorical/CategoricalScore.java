package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.consolidation.categorical.CategoricalResult;

/**
 * How well a method did on the objects whose truth is known.
 *
 * @param accuracy share of right winners
 * @param logLoss mean of −ln of the probability that was given to the truth, which counts as at
 *     least 1e-6
 * @param reliability confidence against right winners
 */
record CategoricalScore(double accuracy, double logLoss, Reliability reliability) {
  private static final double LEAST_PROBABILITY = 1e-6;

  static CategoricalScore of(CategoricalResult result, int[] truth) {
    Reliability.Counter reliability = new Reliability.Counter();
    double logLoss = 0;
    int right = 0;
    int known = 0;
    for (int object = 0; object < truth.length; object++) {
      if (truth[object] < 0) {
        continue;
      }
      known++;
      boolean isRight = result.winner()[object] == truth[object];
      right += isRight ? 1 : 0;
      reliability.add(result.confidence()[object], isRight);
      double probability = result.posterior().probability(object, truth[object]);
      logLoss -= Math.log(Math.max(LEAST_PROBABILITY, probability));
    }
    return new CategoricalScore(right / (double) known, logLoss / known, reliability.shares());
  }
}
