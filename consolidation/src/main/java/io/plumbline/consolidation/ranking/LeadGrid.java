package io.plumbline.consolidation.ranking;

import java.util.Arrays;

/**
 * A distribution of a pair's lead on a fixed grid, which is symmetric around 0 but does not contain
 * it.
 */
final class LeadGrid {
  /** Number of points. */
  static final int SIZE = 48;

  private static final double STEP = 0.4;
  private static final double SMALLEST_VARIANCE = STEP * STEP;
  private static final double[] POINTS = new double[SIZE];
  private static final double[] WINS = new double[SIZE];

  static {
    for (int point = 0; point < SIZE; point++) {
      POINTS[point] = (point - (SIZE - 1) / 2.0) * STEP;
      WINS[point] = ScoreModel.logistic(POINTS[point]);
    }
  }

  private final double[] probability;

  /** The normal distribution. */
  LeadGrid(double mean, double variance) {
    double spread = Math.max(SMALLEST_VARIANCE, variance);
    double middle = Math.max(POINTS[0], Math.min(POINTS[SIZE - 1], mean));
    double[] density = new double[SIZE];
    double sum = 0;
    for (int point = 0; point < SIZE; point++) {
      double off = POINTS[point] - middle;
      density[point] = StrictMath.exp(-off * off / (2 * spread));
      sum += density[point];
    }
    for (int point = 0; point < SIZE; point++) {
      density[point] /= sum;
    }
    this.probability = density;
  }

  private LeadGrid(double[] probability) {
    this.probability = probability;
  }

  /** The chance that the first item wins at a point. */
  static double wins(int point) {
    return WINS[point];
  }

  /** The point with the opposite lead. */
  static int mirror(int point) {
    return SIZE - 1 - point;
  }

  double logEvidence(double[] likelihood) {
    double sum = 0;
    for (int point = 0; point < SIZE; point++) {
      sum += probability[point] * likelihood[point];
    }
    return StrictMath.log(Math.max(Double.MIN_NORMAL, sum));
  }

  /** The posterior after a likelihood. */
  LeadGrid times(double[] likelihood) {
    double[] product = new double[SIZE];
    double sum = 0;
    for (int point = 0; point < SIZE; point++) {
      product[point] = probability[point] * likelihood[point];
      sum += product[point];
    }
    if (!(sum > 0)) {
      return this;
    }
    double total = sum;
    Arrays.setAll(product, point -> product[point] / total);
    return new LeadGrid(product);
  }

  /** The probability of a positive lead. */
  double positive() {
    double negative = 0;
    double positive = 0;
    for (int point = 0; point < SIZE / 2; point++) {
      negative += probability[point];
      positive += probability[mirror(point)];
    }
    return positive / (positive + negative);
  }
}
