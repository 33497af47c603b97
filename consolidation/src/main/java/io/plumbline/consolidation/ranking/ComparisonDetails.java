package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import io.plumbline.consolidation.grouping.Groups;
import io.plumbline.consolidation.probability.BetaDistribution;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What can be asked about a {@link ComparisonResult} beyond labels. Immutable, safe for threads.
 */
public final class ComparisonDetails {
  private static final double INTERVAL = 0.9;
  private static final int MOST_FURTHER_ANSWERS = 1000;

  private final Comparisons comparisons;
  private final ScoreModel model;
  private final Groups byPair;

  /**
   * @param byPair comparisons by pair
   */
  ComparisonDetails(Comparisons comparisons, ScoreModel model, Groups byPair) {
    this.comparisons = comparisons;
    this.model = model;
    this.byPair = byPair;
  }

  WorkerQuality workerQuality() {
    int workers = comparisons.workers().size();
    int[] given = new int[workers];
    for (int answer = 0; answer < comparisons.size(); answer++) {
      given[comparisons.worker(answer)]++;
    }
    double[] skill = new double[workers];
    double[] low = new double[workers];
    double[] high = new double[workers];
    double[] spam = new double[workers];
    for (int worker = 0; worker < workers; worker++) {
      double right = Math.min(0.999, Math.max(0.001, model.reliability(worker)));
      double answers = model.decided(worker) + ScoreModel.PRIOR_ANSWERS;
      BetaDistribution known = new BetaDistribution(right * answers, (1 - right) * answers);
      skill[worker] = right;
      low[worker] = known.quantile((1 - INTERVAL) / 2);
      high[worker] = known.quantile((1 + INTERVAL) / 2);
      // Who is right in half of the cases does not look at the items.
      spam[worker] = known.cumulative(0.5);
    }
    return new WorkerQuality(comparisons.workers(), given, skill, low, high, spam);
  }

  Explanation explain(int pair, ComparisonResult result) {
    Objects.checkIndex(pair, comparisons.pairs());
    Preference label = result.label()[pair];
    List<Alternative> alternatives = new ArrayList<>();
    double decided = 1 - result.tie()[pair];
    alternatives.add(
        new Alternative(Preference.FIRST.name(), decided * result.firstBetter()[pair]));
    alternatives.add(
        new Alternative(Preference.SECOND.name(), decided * (1 - result.firstBetter()[pair])));
    alternatives.add(new Alternative(Preference.TIE.name(), result.tie()[pair]));
    alternatives.sort(
        Comparator.comparing((Alternative option) -> !option.label().equals(label.name()))
            .thenComparing(Comparator.comparingDouble(Alternative::probability).reversed()));
    double lead = logOdds(result.firstBetter()[pair]) * sign(label);
    return new Explanation(
        comparisons.items().get(comparisons.first(pair))
            + " | "
            + comparisons.items().get(comparisons.second(pair)),
        label.name(),
        result.confidence()[pair],
        votes(pair, label, lead),
        alternatives,
        label == Preference.TIE ? -1 : overturn(lead));
  }

  AnswerNeed answerNeed(ComparisonResult result) {
    double step = averageStep();
    double[] wrong = new double[comparisons.pairs()];
    double[] gain = new double[wrong.length];
    double clear = ScoreModel.logistic(step);
    for (int pair = 0; pair < wrong.length; pair++) {
      double better = result.firstBetter()[pair];
      double now = Math.max(better, 1 - better);
      // After one answer for either item, whichever is then more probable is chosen.
      double then =
          Math.max(better * clear, (1 - better) * (1 - clear))
              + Math.max(better * (1 - clear), (1 - better) * clear);
      wrong[pair] = 1 - result.confidence()[pair];
      gain[pair] = Math.max(0, (1 - result.tie()[pair]) * (then - now));
    }
    return new AnswerNeed(wrong, gain);
  }

  private List<Vote> votes(int pair, Preference label, double lead) {
    List<Vote> votes = new ArrayList<>();
    for (int place = byPair.start()[pair]; place < byPair.start()[pair + 1]; place++) {
      int answer = byPair.member()[place];
      Preference said = comparisons.preference(answer);
      double reliability = model.reliability(comparisons.worker(answer));
      double strength = comparisons.weight(answer) * logOdds(Math.min(0.999, reliability));
      double weight =
          label == Preference.TIE
              ? (said == Preference.TIE ? strength : -strength)
              : strength * sign(said) * sign(label);
      votes.add(
          new Vote(
              comparisons.workers().get(comparisons.worker(answer)),
              said.name(),
              weight,
              label != Preference.TIE && weight > 0 && weight > lead));
    }
    return votes;
  }

  private int overturn(double lead) {
    double needed = lead / averageStep();
    return needed < MOST_FURTHER_ANSWERS ? (int) needed + 1 : -1;
  }

  /** What an answer of an average worker adds to the log-odds of an order. */
  private double averageStep() {
    double[] reliability = new double[comparisons.workers().size()];
    Arrays.setAll(reliability, worker -> Math.min(0.999, model.reliability(worker)));
    double mean = reliability.length == 0 ? 0.8 : OrderFreeSums.mean(reliability);
    return logOdds(Math.max(0.51, mean));
  }

  private static int sign(Preference preference) {
    return switch (preference) {
      case FIRST -> 1;
      case SECOND -> -1;
      case TIE -> 0;
    };
  }

  private static double logOdds(double probability) {
    double bounded = Math.max(1e-12, Math.min(1 - 1e-12, probability));
    return StrictMath.log(bounded / (1 - bounded));
  }
}
