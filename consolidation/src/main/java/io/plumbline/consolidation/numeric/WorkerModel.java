package io.plumbline.consolidation.numeric;

import java.util.Arrays;

/**
 * What is known of each worker, on the standardized scale: they answer {@code mean + offset + slope
 * × (truth − mean)} and noise.
 *
 * @param offset per worker, at the mean truth
 * @param slope per worker; 1 follows the truth as it is, 0 not at all
 * @param slopeVariance how uncertain the slope is
 * @param noise variance of the noise, more than 0
 * @param weight how much an answer counts, more than 0
 * @param slopePrior variance of the slopes among workers
 * @param truthVariance variance of the truth among objects
 */
@SuppressWarnings("ArrayRecordComponent") // internal parameters
record WorkerModel(
    double[] offset,
    double[] slope,
    double[] slopeVariance,
    double[] noise,
    double[] weight,
    double slopePrior,
    double truthVariance) {

  /** All workers are alike. */
  static WorkerModel equal(StandardScale scale) {
    double[] ones = new double[scale.workers()];
    Arrays.fill(ones, 1);
    double[] zeros = new double[ones.length];
    double noise = Spread.within(scale);
    double[] noises = new double[ones.length];
    Arrays.fill(noises, noise);
    return new WorkerModel(zeros, ones, zeros, noises, ones, 0, Math.max(0, 1 - noise));
  }
}
