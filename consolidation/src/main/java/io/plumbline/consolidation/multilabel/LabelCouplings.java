package io.plumbline.consolidation.multilabel;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import java.util.Arrays;

/** How labels go together, and what follows for each object; see {@link JointLabels}. */
final class LabelCouplings {
  private static final int ROUNDS = 10;
  private static final double DAMPING = 0.5;

  /** How many objects without any company of labels are added. */
  private static final double PRIOR_OBJECTS = 20;

  private static final double LARGEST_LOG_ODDS = 30;

  private final double[][] alone;
  private final int labels;

  /**
   * @param alone per object and label, its probability as the answers to that label say
   */
  LabelCouplings(double[][] alone) {
    this.alone = alone;
    this.labels = alone.length == 0 ? 0 : alone[0].length;
  }

  double[][] posterior() {
    double[][] posterior = new double[alone.length][];
    Arrays.setAll(posterior, object -> alone[object].clone());
    double[] frequency = frequencies();
    double[][] coupling = couplings(frequency);
    for (int round = 0; round < ROUNDS; round++) {
      for (int object = 0; object < posterior.length; object++) {
        posterior[object] = step(alone[object], posterior[object], frequency, coupling);
      }
    }
    return posterior;
  }

  private double[] step(
      double[] evidence, double[] before, double[] frequency, double[][] coupling) {
    double[] after = new double[labels];
    for (int label = 0; label < labels; label++) {
      double field = logOdds(evidence[label]);
      for (int other = 0; other < labels; other++) {
        field += coupling[label][other] * (before[other] - frequency[other]);
      }
      double next = 1 / (1 + StrictMath.exp(-field));
      after[label] = DAMPING * before[label] + (1 - DAMPING) * next;
    }
    return after;
  }

  private double[] frequencies() {
    OrderFreeSums sums = new OrderFreeSums(labels);
    for (double[] object : alone) {
      for (int label = 0; label < labels; label++) {
        sums.add(label, object[label]);
      }
    }
    double[] frequency = new double[labels];
    Arrays.setAll(frequency, label -> (sums.get(label) + 1) / (alone.length + 2));
    return frequency;
  }

  /** The inverse of the covariance, with the opposite sign and without its diagonal. */
  private double[][] couplings(double[] frequency) {
    OrderFreeSums sums = new OrderFreeSums(labels * labels);
    for (double[] object : alone) {
      for (int a = 0; a < labels; a++) {
        for (int b = 0; b < labels; b++) {
          if (a != b) {
            sums.add(a * labels + b, (object[a] - frequency[a]) * (object[b] - frequency[b]));
          }
        }
      }
    }
    double[][] covariance = new double[labels][labels];
    for (int a = 0; a < labels; a++) {
      for (int b = 0; b < labels; b++) {
        covariance[a][b] =
            a == b
                ? frequency[a] * (1 - frequency[a])
                : sums.get(a * labels + b) / (alone.length + PRIOR_OBJECTS);
      }
    }
    double[][] inverse = SymmetricInverse.of(covariance);
    for (int a = 0; a < labels; a++) {
      for (int b = 0; b < labels; b++) {
        inverse[a][b] = a == b ? 0 : -inverse[a][b];
      }
    }
    return inverse;
  }

  private static double logOdds(double probability) {
    double odds = StrictMath.log(probability / (1 - probability));
    return Math.max(-LARGEST_LOG_ODDS, Math.min(LARGEST_LOG_ODDS, odds));
  }
}
