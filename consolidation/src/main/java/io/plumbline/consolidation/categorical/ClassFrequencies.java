package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;

/**
 * How frequent each class is among the objects, estimated from expected counts, a uniform prior and
 * earlier batches. Not safe for threads.
 */
final class ClassFrequencies {
  private final double[] earlier;
  private final double pseudoPerClass;
  private final long[] frequency;
  private final long[] logFrequency;

  ClassFrequencies(double priorObjects, double[] earlierObjects) {
    this.earlier = earlierObjects;
    this.pseudoPerClass = priorObjects / earlierObjects.length;
    this.frequency = new long[earlierObjects.length];
    this.logFrequency = new long[earlierObjects.length];
    maximize(new long[earlierObjects.length]);
  }

  /** Number of classes. */
  int size() {
    return frequency.length;
  }

  /** {@link FixedPoint} frequency of a class, 0 to 1. */
  long frequency(int classIndex) {
    return frequency[classIndex];
  }

  /** {@link FixedPoint} logarithm of the frequency of a class. */
  long logFrequency(int classIndex) {
    return logFrequency[classIndex];
  }

  /**
   * Sets the frequencies to those that maximise the posterior given expected numbers of objects of
   * this batch.
   *
   * @param counts per class, {@link FixedPoint}
   */
  void maximize(long[] counts) {
    long total = 0;
    for (int classIndex = 0; classIndex < counts.length; classIndex++) {
      total += counts[classIndex] + FixedPoint.of(earlier[classIndex] + pseudoPerClass);
    }
    for (int classIndex = 0; classIndex < counts.length; classIndex++) {
      long count = counts[classIndex] + FixedPoint.of(earlier[classIndex] + pseudoPerClass);
      double share = count / (double) total;
      frequency[classIndex] = FixedPoint.of(share);
      logFrequency[classIndex] = FixedPoint.log(share);
    }
  }

  /** Adds the logarithm of the prior density of the current frequencies, up to a constant. */
  void addLogPrior(ExactSum sum) {
    for (int classIndex = 0; classIndex < earlier.length; classIndex++) {
      sum.add(Math.round((earlier[classIndex] + pseudoPerClass) * logFrequency[classIndex]));
    }
  }

  /** Expected number of objects per class, those of earlier batches included. */
  double[] objects(long[] counts) {
    double[] objects = new double[counts.length];
    for (int classIndex = 0; classIndex < counts.length; classIndex++) {
      objects[classIndex] = earlier[classIndex] + FixedPoint.toDouble(counts[classIndex]);
    }
    return objects;
  }
}
