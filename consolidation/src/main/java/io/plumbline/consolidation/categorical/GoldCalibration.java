package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;

/**
 * Confidence set right by objects whose truth is known. What a whole crowd gets wrong no answer
 * shows; a few dozen known truths do.
 *
 * <p>The log odds that a label is right become {@code slope × log odds + shift}: Platt's scaling
 * (J. Platt, "Probabilistic Outputs for Support Vector Machines", 1999), with normal priors around
 * no change, so that no truth changes nothing and a few change little. The label stays as it is:
 * its probability does not fall below that of the runner-up, all other classes share the rest as
 * before.
 *
 * @param slope at least 0; below 1 where confidence is spread too far
 * @param shift above 0 where the labels are better than they look
 */
public record GoldCalibration(double slope, double shift) {
  /** Changes nothing. */
  public static final GoldCalibration NONE = new GoldCalibration(1, 0);

  private static final double SLOPE_DEVIATION = 0.5;
  private static final double SHIFT_DEVIATION = 0.6;
  private static final double SUREST = 1e-9;
  private static final int STEPS = 30;

  /**
   * Learns from the objects whose truth is known.
   *
   * @param result of a fit that did not know these truths, or its confidence would say nothing
   * @param gold per object the index of its true class, or −1 where it is not known
   * @throws IllegalArgumentException if there are not as many entries as objects
   */
  public static GoldCalibration of(CategoricalResult result, int[] gold) {
    int[] winner = result.winner();
    if (gold.length != winner.length) {
      throw new IllegalArgumentException(
          "there are %d gold truths; %d are needed".formatted(gold.length, winner.length));
    }
    double slope = 1;
    double shift = 0;
    for (int step = 0; step < STEPS; step++) {
      OrderFreeSums sums = new OrderFreeSums(5);
      for (int object = 0; object < gold.length; object++) {
        if (gold[object] >= 0) {
          double logOdds = logOdds(result.confidence()[object]);
          double expected = logistic(slope * logOdds + shift);
          double rest = (winner[object] == gold[object] ? 1 : 0) - expected;
          double curvature = expected * (1 - expected);
          sums.add(0, rest * logOdds);
          sums.add(1, rest);
          sums.add(2, curvature * logOdds * logOdds);
          sums.add(3, curvature * logOdds);
          sums.add(4, curvature);
        }
      }
      double slopePrecision = 1 / (SLOPE_DEVIATION * SLOPE_DEVIATION);
      double shiftPrecision = 1 / (SHIFT_DEVIATION * SHIFT_DEVIATION);
      double towardsSlope = sums.get(0) - (slope - 1) * slopePrecision;
      double towardsShift = sums.get(1) - shift * shiftPrecision;
      double a = sums.get(2) + slopePrecision;
      double b = sums.get(3);
      double c = sums.get(4) + shiftPrecision;
      double determinant = a * c - b * b;
      // Half of Newton's step: the posterior is concave, and the whole one can leap over its top.
      slope = Math.max(0, slope + (c * towardsSlope - b * towardsShift) / determinant / 2);
      shift += (a * towardsShift - b * towardsSlope) / determinant / 2;
    }
    return new GoldCalibration(slope, shift);
  }

  /** The same labels with confidences set right; evidence about workers stays as it is. */
  public CategoricalResult apply(CategoricalResult result) {
    return equals(NONE) ? result : result.with(apply(result.posterior(), result.winner()));
  }

  private CategoricalPosterior apply(CategoricalPosterior posterior, int[] winner) {
    double[] probability = posterior.probability().clone();
    for (int object = 0; object < winner.length; object++) {
      double before = posterior.probability(object, winner[object]);
      double others = 1 - before;
      if (others < SUREST) {
        continue;
      }
      double runnerUp = 0;
      for (int slot = posterior.start()[object]; slot < posterior.start()[object + 1]; slot++) {
        if (posterior.candidate()[slot] != winner[object]) {
          runnerUp = Math.max(runnerUp, probability[slot]);
        }
      }
      double after =
          Math.max(
              logistic(slope * logOdds(before) + shift), runnerUp / (others + runnerUp) + SUREST);
      for (int slot = posterior.start()[object]; slot < posterior.start()[object + 1]; slot++) {
        probability[slot] =
            posterior.candidate()[slot] == winner[object]
                ? after
                : probability[slot] * ((1 - after) / others);
      }
    }
    return new CategoricalPosterior(
        posterior.classCount(), posterior.start(), posterior.candidate(), probability);
  }

  private static double logOdds(double probability) {
    double bounded = Math.max(SUREST, Math.min(1 - SUREST, probability));
    return StrictMath.log(bounded / (1 - bounded));
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
