package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;

/** Bayes' rule for every object of a batch, in {@link FixedPoint}. */
final class ObjectPosteriors {
  private ObjectPosteriors() {}

  /** How probable an answer is. */
  @FunctionalInterface
  interface Likelihood {

    /**
     * The {@link FixedPoint} logarithm of the probability that a voice speaks about an object of a
     * class.
     */
    long log(int object, int voice, int truth);
  }

  /**
   * Sets the posterior of every object × class.
   *
   * @param logFrequency per class, {@link FixedPoint}
   * @return the logarithm (natural) of the probability of all answers
   */
  static double set(
      DenseBatch batch, double[] probability, long[] logFrequency, Likelihood likelihood) {
    Voices voices = batch.voices();
    int classCount = batch.classCount();
    long[] joint = new long[classCount];
    ExactSum evidence = FixedPoint.exactSum();
    for (int object = 0; object < voices.objectCount(); object++) {
      System.arraycopy(logFrequency, 0, joint, 0, classCount);
      for (int position = voices.start()[object];
          position < voices.start()[object + 1];
          position++) {
        for (int truth = 0; truth < classCount; truth++) {
          joint[truth] += likelihood.log(object, voices.voice()[position], truth);
        }
      }
      long best = joint[0];
      for (long log : joint) {
        best = Math.max(best, log);
      }
      long total = 0;
      for (int truth = 0; truth < classCount; truth++) {
        joint[truth] = FixedPoint.exp(joint[truth] - best);
        total += joint[truth];
      }
      for (int truth = 0; truth < classCount; truth++) {
        probability[object * classCount + truth] = joint[truth] / (double) total;
      }
      evidence.add(best + FixedPoint.log(FixedPoint.toDouble(total)));
    }
    return evidence.toDouble();
  }
}
