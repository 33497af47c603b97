package io.plumbline.benchmarks.consolidation.categorical;

import java.util.Collection;

/**
 * How far confidence can be believed: for each of 15 equal bins of confidence, how much of it there
 * was and how many labels were right, both as shares of all objects.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by no one
record Reliability(double[] confidence, double[] right) {
  private static final int BINS = 15;

  /** Counts objects one by one. */
  static final class Counter {
    private final double[] confidence = new double[BINS];
    private final double[] right = new double[BINS];
    private int objects;

    void add(double howSure, boolean isRight) {
      int bin = (int) Math.min(BINS - 1, howSure * BINS);
      confidence[bin] += howSure;
      right[bin] += isRight ? 1 : 0;
      objects++;
    }

    Reliability shares() {
      for (int bin = 0; bin < BINS; bin++) {
        confidence[bin] /= Math.max(1, objects);
        right[bin] /= Math.max(1, objects);
      }
      return new Reliability(confidence, right);
    }
  }

  /** The expected calibration error: the mean distance of confidence from the share of right. */
  double error() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return error;
  }

  /** Several data sets as one in which each counts the same. */
  static Reliability together(Collection<Reliability> sets) {
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (Reliability set : sets) {
      for (int bin = 0; bin < BINS; bin++) {
        confidence[bin] += set.confidence[bin] / sets.size();
        right[bin] += set.right[bin] / sets.size();
      }
    }
    return new Reliability(confidence, right);
  }
}
