package io.plumbline.consolidation.shape;

/**
 * What one candidate's sightings say, for {@link ExistenceModel}.
 *
 * @param logit log odds that the candidate is an object
 * @param posterior the same as a probability
 * @param seen per node of visibility, the probability that it is an object of that visibility; they
 *     sum to {@code posterior}
 */
@SuppressWarnings("ArrayRecordComponent") // internal
record Evidence(double logit, double posterior, double[] seen) {
  /** The probability that somebody draws what is no object is at least this. */
  private static final double LEAST_SEEN = 1e-6;

  /**
   * Weighs the two.
   *
   * @param priorLogit log odds before any sighting
   * @param logWeight per node, its logarithmic weight
   * @param seen per node, the logarithm of the probability of the sightings
   * @param fake the same if it is no object
   * @param nobodyFake the logarithm of the probability that nobody draws what is no object
   */
  static Evidence of(
      double priorLogit, double[] logWeight, long[] seen, long fake, long nobodyFake) {
    int nodes = logWeight.length;
    double[] share = new double[nodes];
    double best = Double.NEGATIVE_INFINITY;
    for (int node = 0; node < nodes; node++) {
      share[node] = logWeight[node] + ExistenceModel.value(seen[node]);
      best = Math.max(best, share[node]);
    }
    double total = 0;
    for (int node = 0; node < nodes; node++) {
      share[node] = StrictMath.exp(share[node] - best);
      total += share[node];
    }
    double somebody = Math.max(LEAST_SEEN, 1 - StrictMath.exp(ExistenceModel.value(nobodyFake)));
    double logit =
        priorLogit
            + best
            + StrictMath.log(total)
            - ExistenceModel.value(fake)
            + StrictMath.log(somebody);
    double posterior = ExistenceModel.sigmoid(logit);
    for (int node = 0; node < nodes; node++) {
      share[node] *= posterior / total;
    }
    return new Evidence(logit, posterior, share);
  }
}
