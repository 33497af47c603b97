package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.probability.GammaFunctions;
import java.util.Arrays;

/**
 * Dirichlet priors of the rows of the workers' confusion matrices: one per true class, the same for
 * all workers, learned from all of them.
 *
 * <p>Learning is T. P. Minka's fixed-point iteration for the Dirichlet-multinomial ("Estimating a
 * Dirichlet distribution", 2000), drawn towards the prior that it began with as if that had been
 * seen in {@value #HYPER_STRENGTH} workers. Sums are {@link FixedPoint}. Not safe for threads.
 */
final class SharedPrior {
  private static final double HYPER_STRENGTH = 2;
  private static final double SMALLEST = 0.01;
  private static final int STEPS = 3;

  private final int classCount;
  private final double[] initial;
  private final double[] pseudoCount;
  private final double[] total;

  SharedPrior(int classCount, double right, double wrong) {
    this.classCount = classCount;
    this.initial = new double[classCount * classCount];
    for (int cell = 0; cell < initial.length; cell++) {
      initial[cell] = quantised(cell / classCount == cell % classCount ? right : wrong);
    }
    this.pseudoCount = initial.clone();
    this.total = new double[classCount];
    for (int truth = 0; truth < classCount; truth++) {
      setTotal(truth);
    }
  }

  /** Pseudo-count of an answer to objects of a class. */
  double pseudoCount(int truth, int label) {
    return pseudoCount[truth * classCount + label];
  }

  /** Sum of the pseudo-counts over all answers. */
  double total(int truth) {
    return total[truth];
  }

  /**
   * Learns the prior of one class.
   *
   * @param truth the class
   * @param label per cell its answer
   * @param count per cell the expected count of one worker's answers; missing cells are 0
   * @param rowCount per worker the sum of the counts
   */
  void learn(int truth, int[] label, double[] count, double[] rowCount) {
    long[] rise = new long[classCount];
    for (int step = 0; step < STEPS; step++) {
      Arrays.fill(rise, 0);
      for (int cell = 0; cell < label.length; cell++) {
        double before = pseudoCount(truth, label[cell]);
        rise[label[cell]] +=
            FixedPoint.of(
                GammaFunctions.digamma(count[cell] + before) - GammaFunctions.digamma(before));
      }
      long fall = 0;
      for (double row : rowCount) {
        fall +=
            row == 0
                ? 0
                : FixedPoint.of(
                    GammaFunctions.digamma(row + total[truth])
                        - GammaFunctions.digamma(total[truth]));
      }
      for (int answer = 0; answer < classCount; answer++) {
        int cell = truth * classCount + answer;
        double up =
            pseudoCount[cell] * FixedPoint.toDouble(rise[answer]) + HYPER_STRENGTH * initial[cell];
        double next = up / (FixedPoint.toDouble(fall) + HYPER_STRENGTH);
        pseudoCount[cell] = quantised(Math.max(SMALLEST, next));
      }
      setTotal(truth);
    }
  }

  private void setTotal(int truth) {
    long sum = 0;
    for (int label = 0; label < classCount; label++) {
      sum += FixedPoint.of(pseudoCount(truth, label));
    }
    total[truth] = FixedPoint.toDouble(sum);
  }

  private static double quantised(double value) {
    return FixedPoint.toDouble(FixedPoint.of(value));
  }
}
