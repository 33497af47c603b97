package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import java.util.Arrays;

/** Scores of items and reliabilities of workers. Not safe for threads while it fits. */
final class ScoreModel {
  static final double PRIOR_DEVIATION = 3;
  static final double PRIOR_RIGHT = 8;
  static final double PRIOR_ANSWERS = 10;

  private static final int MOST_ROUNDS = 60;
  private static final int SCORE_STEPS = 3;
  private static final int MOST_SCORE_STEPS = 300;
  private static final double TOLERANCE = 1e-6;
  private static final double PRIOR_PRECISION = 1 / (PRIOR_DEVIATION * PRIOR_DEVIATION);

  private final Comparisons comparisons;
  private final double[] score;
  private final double[] variance;
  private final double[] reliability;

  /** Per worker, how much of their answers was decided, by weight. */
  private final double[] decided;

  ScoreModel(Comparisons comparisons) {
    this.comparisons = comparisons;
    this.score = new double[comparisons.items().size()];
    this.variance = new double[score.length];
    this.reliability = new double[comparisons.workers().size()];
    this.decided = new double[reliability.length];
    OrderFreeSums weights = new OrderFreeSums(decided.length);
    for (int answer = 0; answer < comparisons.size(); answer++) {
      if (comparisons.preference(answer) != Preference.TIE) {
        weights.add(comparisons.worker(answer), comparisons.weight(answer));
      }
    }
    Arrays.setAll(decided, weights::get);
  }

  double score(int item) {
    return score[item];
  }

  /** Of a score, by the curvature of the posterior. */
  double variance(int item) {
    return variance[item];
  }

  double reliability(int worker) {
    return reliability[worker];
  }

  double decided(int worker) {
    return decided[worker];
  }

  /** All workers follow the scores. */
  void fitScores() {
    Arrays.fill(reliability, 1);
    double[][] follows = preferences(1);
    double moved = Double.POSITIVE_INFINITY;
    for (int step = 0; step < MOST_SCORE_STEPS && moved > TOLERANCE; step++) {
      moved = stepScores(follows);
    }
    finish();
  }

  /** Expectation maximisation. */
  void fitScoresAndWorkers() {
    Arrays.fill(reliability, PRIOR_RIGHT / PRIOR_ANSWERS);
    double moved = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && moved > TOLERANCE; round++) {
      double[][] follows = expectedPreferences();
      moved = 0;
      for (int step = 0; step < SCORE_STEPS; step++) {
        moved = Math.max(moved, stepScores(follows));
      }
    }
    finish();
  }

  static double logistic(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }

  /**
   * Per pair, how many answers follow an order with the first item better ([0]) and the second
   * ([1]), if each is taken at its word with the given chance.
   */
  private double[][] preferences(double taken) {
    OrderFreeSums first = new OrderFreeSums(comparisons.pairs());
    OrderFreeSums second = new OrderFreeSums(comparisons.pairs());
    for (int answer = 0; answer < comparisons.size(); answer++) {
      double weight = comparisons.weight(answer) * taken;
      switch (comparisons.preference(answer)) {
        case FIRST -> first.add(comparisons.pair(answer), weight);
        case SECOND -> second.add(comparisons.pair(answer), weight);
        case TIE -> {}
      }
    }
    return new double[][] {first.toArray(), second.toArray()};
  }

  /** The same with the chance that each answer followed the scores; workers are estimated, too. */
  private double[][] expectedPreferences() {
    double[] firstWins = new double[comparisons.pairs()];
    Arrays.setAll(
        firstWins,
        pair -> logistic(score[comparisons.first(pair)] - score[comparisons.second(pair)]));
    OrderFreeSums first = new OrderFreeSums(firstWins.length);
    OrderFreeSums second = new OrderFreeSums(firstWins.length);
    OrderFreeSums followed = new OrderFreeSums(reliability.length);
    for (int answer = 0; answer < comparisons.size(); answer++) {
      Preference said = comparisons.preference(answer);
      if (said == Preference.TIE) {
        continue;
      }
      int pair = comparisons.pair(answer);
      int worker = comparisons.worker(answer);
      double weight = comparisons.weight(answer);
      boolean saidFirst = said == Preference.FIRST;
      double agrees = saidFirst ? firstWins[pair] : 1 - firstWins[pair];
      double follows = reliability[worker] * agrees;
      double chance = follows / (follows + (1 - reliability[worker]) * (1 - agrees));
      followed.add(worker, weight * chance);
      first.add(pair, weight * (saidFirst ? chance : 1 - chance));
      second.add(pair, weight * (saidFirst ? 1 - chance : chance));
    }
    for (int worker = 0; worker < reliability.length; worker++) {
      reliability[worker] =
          (followed.get(worker) + PRIOR_RIGHT) / (decided[worker] + PRIOR_ANSWERS);
    }
    return new double[][] {first.toArray(), second.toArray()};
  }

  /**
   * One step of all scores at once. The logistic likelihood is bounded from below by a quadratic
   * that touches it (T. Jaakkola and M. Jordan, 2000) and falls apart into items, so the posterior
   * never falls.
   *
   * @return how far the score moved that moved most
   */
  private double stepScores(double[][] follows) {
    OrderFreeSums slope = new OrderFreeSums(score.length);
    OrderFreeSums curvature = new OrderFreeSums(score.length);
    for (int pair = 0; pair < comparisons.pairs(); pair++) {
      double total = follows[0][pair] + follows[1][pair];
      if (total == 0) {
        continue;
      }
      int first = comparisons.first(pair);
      int second = comparisons.second(pair);
      double difference = score[first] - score[second];
      double wins = logistic(difference);
      double pull = follows[0][pair] - total * wins;
      double bound = Math.abs(difference) < 1e-4 ? 0.25 : (wins - 0.5) / difference;
      slope.add(first, pull);
      slope.add(second, -pull);
      curvature.add(first, 2 * total * bound);
      curvature.add(second, 2 * total * bound);
    }
    double moved = 0;
    for (int item = 0; item < score.length; item++) {
      double step =
          (slope.get(item) - PRIOR_PRECISION * score[item])
              / (curvature.get(item) + PRIOR_PRECISION);
      score[item] += step;
      moved = Math.max(moved, Math.abs(step));
    }
    return moved;
  }

  private void finish() {
    OrderFreeSums information = new OrderFreeSums(score.length);
    for (int answer = 0; answer < comparisons.size(); answer++) {
      if (comparisons.preference(answer) != Preference.TIE) {
        int pair = comparisons.pair(answer);
        int first = comparisons.first(pair);
        int second = comparisons.second(pair);
        double wins = logistic(score[first] - score[second]);
        double clear = 2 * reliability[comparisons.worker(answer)] - 1;
        double known = comparisons.weight(answer) * clear * clear * wins * (1 - wins);
        information.add(first, known);
        information.add(second, known);
      }
    }
    double mean = OrderFreeSums.mean(score);
    for (int item = 0; item < score.length; item++) {
      score[item] -= mean;
      variance[item] = 1 / (information.get(item) + PRIOR_PRECISION);
    }
  }
}
