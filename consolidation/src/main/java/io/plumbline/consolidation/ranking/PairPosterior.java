package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import io.plumbline.consolidation.grouping.Groups;
import java.util.Arrays;

/**
 * What is known of each pair: its scores, and where asked for its own comparisons as well.
 *
 * <p>The lead of a pair's first item is normal around the difference of the scores; its variance is
 * that of the scores plus one that is common to all pairs. The posterior of the lead is worked out
 * on a grid.
 */
final class PairPosterior {
  /** Variances of the lead around the scores that are tried. */
  private static final double[] VARIANCES = {0, 0.1, 0.25, 0.5, 1, 2, 4, 8};

  /** How many answers the share of ties among all answers counts for in that of each pair. */
  private static final double TIE_ANSWERS = 2;

  /**
   * Workers make the same mistakes about the same pairs: n answers count as n ∕ (1 + (n − 1) ×
   * this), as in the default method for one class per object.
   */
  private static final double DEPENDENCE = 0.15;

  private final Comparisons comparisons;
  private final ScoreModel model;
  private final boolean ownComparisons;
  private final Groups byPair;

  PairPosterior(Comparisons comparisons, ScoreModel model, boolean ownComparisons) {
    this.comparisons = comparisons;
    this.model = model;
    this.ownComparisons = ownComparisons;
    this.byPair = Groups.of(comparisons.pairs(), comparisons.size(), comparisons::pair);
  }

  ComparisonResult result() {
    int pairs = comparisons.pairs();
    double[] firstBetter = ownComparisons ? fromOwnComparisons() : fromScores();
    Arrays.setAll(firstBetter, pair -> flatter(firstBetter[pair], byPair.size(pair)));
    double[] tie = ties();
    Preference[] label = new Preference[pairs];
    double[] confidence = new double[pairs];
    for (int pair = 0; pair < pairs; pair++) {
      double better = Math.max(firstBetter[pair], 1 - firstBetter[pair]);
      boolean isTie = tie[pair] > (1 - tie[pair]) * better;
      label[pair] =
          isTie ? Preference.TIE : firstBetter[pair] >= 0.5 ? Preference.FIRST : Preference.SECOND;
      confidence[pair] = isTie ? tie[pair] : (1 - tie[pair]) * better;
    }
    double[] score = new double[comparisons.items().size()];
    double[] error = new double[score.length];
    Arrays.setAll(score, model::score);
    Arrays.setAll(error, item -> Math.sqrt(model.variance(item)));
    return new ComparisonResult(
        label,
        confidence,
        firstBetter,
        tie,
        score,
        error,
        new ComparisonDetails(comparisons, model, byPair));
  }

  /** The odds of a probability are raised to a power below 1. */
  private static double flatter(double probability, int given) {
    double power = 1 / (1 + DEPENDENCE * (given - 1));
    double better = StrictMath.pow(probability, power);
    double against = StrictMath.pow(1 - probability, power);
    return better / (better + against);
  }

  private double[] fromScores() {
    double[] first = new double[comparisons.pairs()];
    Arrays.setAll(first, pair -> new LeadGrid(mean(pair), variance(pair)).positive());
    return first;
  }

  private double[] fromOwnComparisons() {
    double[][] likelihood = new double[comparisons.pairs()][];
    Arrays.setAll(likelihood, this::likelihood);
    double best = Double.NEGATIVE_INFINITY;
    double chosen = 0;
    for (double variance : VARIANCES) {
      double[] evidence = new double[likelihood.length];
      for (int pair = 0; pair < evidence.length; pair++) {
        evidence[pair] =
            new LeadGrid(mean(pair), variance(pair) + variance).logEvidence(likelihood[pair]);
      }
      double mean = OrderFreeSums.mean(evidence);
      if (mean > best) {
        best = mean;
        chosen = variance;
      }
    }
    double[] first = new double[likelihood.length];
    for (int pair = 0; pair < first.length; pair++) {
      first[pair] =
          new LeadGrid(mean(pair), variance(pair) + chosen).times(likelihood[pair]).positive();
    }
    return first;
  }

  private double mean(int pair) {
    return model.score(comparisons.first(pair)) - model.score(comparisons.second(pair));
  }

  private double variance(int pair) {
    return model.variance(comparisons.first(pair)) + model.variance(comparisons.second(pair));
  }

  /**
   * Per grid point the likelihood of the pair's own comparisons, the largest as 1; logarithms are
   * added over integers so that their order does not matter.
   */
  private double[] likelihood(int pair) {
    OrderFreeSums logs = new OrderFreeSums(LeadGrid.SIZE);
    for (int place = byPair.start()[pair]; place < byPair.start()[pair + 1]; place++) {
      int answer = byPair.member()[place];
      Preference said = comparisons.preference(answer);
      if (said != Preference.TIE) {
        double reliability = model.reliability(comparisons.worker(answer));
        for (int point = 0; point < LeadGrid.SIZE; point++) {
          double wins = LeadGrid.wins(said == Preference.FIRST ? point : LeadGrid.mirror(point));
          double chance = reliability * wins + (1 - reliability) * (1 - wins);
          logs.add(point, comparisons.weight(answer) * StrictMath.log(chance));
        }
      }
    }
    double[] likelihood = logs.toArray();
    double largest = Arrays.stream(likelihood).max().orElse(0);
    for (int point = 0; point < likelihood.length; point++) {
      likelihood[point] = StrictMath.exp(likelihood[point] - largest);
    }
    return likelihood;
  }

  /** Per pair the share of ties among its comparisons, drawn to the share among all. */
  private double[] ties() {
    OrderFreeSums ties = new OrderFreeSums(comparisons.pairs());
    OrderFreeSums all = new OrderFreeSums(comparisons.pairs());
    for (int answer = 0; answer < comparisons.size(); answer++) {
      double weight = comparisons.weight(answer);
      boolean tie = comparisons.preference(answer) == Preference.TIE;
      ties.add(comparisons.pair(answer), tie ? weight : 0);
      all.add(comparisons.pair(answer), weight);
    }
    double share =
        OrderFreeSums.sum(ties.toArray()) / Math.max(1e-9, OrderFreeSums.sum(all.toArray()));
    double[] tie = new double[comparisons.pairs()];
    Arrays.setAll(
        tie, pair -> (ties.get(pair) + TIE_ANSWERS * share) / (all.get(pair) + TIE_ANSWERS));
    return tie;
  }
}
