package io.plumbline.consolidation.categorical;

/** Votes weighted by a number per worker, and how often workers say what a labelling says. */
final class WorkerAgreement {
  private WorkerAgreement() {}

  /**
   * Per object × class the share of the weight of the object's votes; where all weights are 0, of
   * the votes.
   *
   * @param weight per worker, at least 0
   */
  static double[] weightedShares(DenseBatch batch, double[] weight) {
    Voices voices = batch.voices();
    int classCount = voices.classCount();
    double[] share = new double[batch.slots()];
    long[] sum = new long[classCount];
    int[] votes = new int[classCount];
    for (int object = 0; object < voices.objectCount(); object++) {
      long total = 0;
      for (int position = voices.start()[object];
          position < voices.start()[object + 1];
          position++) {
        int voice = voices.voice()[position];
        long counted = FixedPoint.of(weight[voices.worker()[voice]]);
        sum[voices.label()[voice]] += counted;
        votes[voices.label()[voice]]++;
        total += counted;
      }
      for (int truth = 0; truth < classCount; truth++) {
        share[object * classCount + truth] =
            total > 0
                ? sum[truth] / (double) total
                : votes[truth] / (double) voices.answers(object);
        sum[truth] = 0;
        votes[truth] = 0;
      }
    }
    return share;
  }

  /**
   * Per worker, the mean probability that a labelling gives to their answers.
   *
   * @param probability per object × class
   */
  static double[] of(DenseBatch batch, double[] probability) {
    Voices voices = batch.voices();
    long[] sum = new long[voices.workerCount()];
    int[] given = new int[voices.workerCount()];
    for (int object = 0; object < voices.objectCount(); object++) {
      for (int position = voices.start()[object];
          position < voices.start()[object + 1];
          position++) {
        int voice = voices.voice()[position];
        int worker = voices.worker()[voice];
        sum[worker] +=
            FixedPoint.of(probability[object * voices.classCount() + voices.label()[voice]]);
        given[worker]++;
      }
    }
    double[] agreement = new double[sum.length];
    for (int worker = 0; worker < sum.length; worker++) {
      agreement[worker] = given[worker] == 0 ? 0 : FixedPoint.toDouble(sum[worker]) / given[worker];
    }
    return agreement;
  }

  /** 1 for the most probable class of each object, shared among exact ties; 0 for the others. */
  static double[] winners(double[] probability, int classCount) {
    double[] winners = new double[probability.length];
    for (int first = 0; first < probability.length; first += classCount) {
      double best = 0;
      int ties = 0;
      for (int slot = first; slot < first + classCount; slot++) {
        ties = probability[slot] > best ? 1 : probability[slot] == best ? ties + 1 : ties;
        best = Math.max(best, probability[slot]);
      }
      for (int slot = first; slot < first + classCount; slot++) {
        winners[slot] = probability[slot] == best ? 1.0 / ties : 0;
      }
    }
    return winners;
  }
}
