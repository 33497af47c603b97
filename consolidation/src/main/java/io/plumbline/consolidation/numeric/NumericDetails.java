package io.plumbline.consolidation.numeric;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.probability.BetaDistribution;
import io.plumbline.consolidation.probability.NormalDistribution;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What can be asked about a {@link NumericResult} beyond the labels. Immutable, safe for threads.
 */
public final class NumericDetails {
  private static final double INTERVAL = 0.9;

  /** The chance, before any answer is seen, that a worker does not look at the objects. */
  private static final double PRIOR_SPAM = 0.05;

  private final StandardScale scale;
  private final WorkerModel model;

  NumericDetails(StandardScale scale, WorkerModel model) {
    this.scale = scale;
    this.model = model;
  }

  WorkerQuality workerQuality(double tolerance) {
    int workers = scale.workers();
    int[] given = scale.answersPerWorker();
    double[] skill = new double[workers];
    double[] low = new double[workers];
    double[] high = new double[workers];
    double[] spam = new double[workers];
    double tolerated = tolerance / scale.spread();
    for (int worker = 0; worker < workers; worker++) {
      double right = Math.min(0.999, Math.max(0.001, chanceOfRight(worker, tolerated)));
      BetaDistribution known =
          new BetaDistribution(right * (given[worker] + 2), (1 - right) * (given[worker] + 2));
      skill[worker] = right;
      low[worker] = known.quantile((1 - INTERVAL) / 2);
      high[worker] = known.quantile((1 + INTERVAL) / 2);
      spam[worker] = spam(worker);
    }
    return new WorkerQuality(scale.answers().workers(), given, skill, low, high, spam);
  }

  /**
   * The chance that an answer is within the tolerance of the truth of an object drawn at random.
   */
  private double chanceOfRight(int worker, double tolerated) {
    double off = model.slope()[worker] - 1;
    double deviation = Math.sqrt(off * off * model.truthVariance() + model.noise()[worker]);
    double middle = model.offset()[worker];
    return NormalDistribution.cumulative((tolerated - middle) / deviation)
        - NormalDistribution.cumulative((-tolerated - middle) / deviation);
  }

  /** Savage–Dickey: how much more likely a slope of 0 became by the answers. */
  private double spam(int worker) {
    if (model.slopePrior() == 0) {
      return 0;
    }
    double before = Math.sqrt(model.slopePrior());
    double after = Math.sqrt(model.slopeVariance()[worker]);
    double densityBefore = NormalDistribution.density(1 / before) / before;
    double densityAfter = NormalDistribution.density(model.slope()[worker] / after) / after;
    double odds =
        PRIOR_SPAM / (1 - PRIOR_SPAM) * densityAfter / Math.max(Double.MIN_NORMAL, densityBefore);
    return odds == Double.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
  }

  Explanation explain(int object, NumericResult result) {
    Objects.checkIndex(object, scale.objects());
    int from = scale.start()[object];
    int to = scale.start()[object + 1];
    double total = 0;
    for (int position = from; position < to; position++) {
      total += model.weight()[scale.worker()[position]];
    }
    double mean = (result.label()[object] - scale.center()) / scale.spread();
    List<Vote> votes = new ArrayList<>();
    for (int position = from; position < to; position++) {
      int worker = scale.worker()[position];
      double share = model.weight()[worker] / total;
      double off = scale.standard()[position] - model.offset()[worker] - mean;
      double moved = share < 1 ? Math.abs(off) * share / (1 - share) * scale.spread() : 0;
      votes.add(
          new Vote(
              scale.answers().workers().get(worker),
              text(scale.numbers()[position]),
              share,
              share < 1 && moved > result.tolerance()));
    }
    String label = text(result.label()[object]);
    double confidence = result.confidence()[object];
    return new Explanation(
        scale.answers().objects().get(object),
        label,
        confidence,
        votes,
        List.of(new Alternative(label, confidence)),
        0);
  }

  AnswerNeed answerNeed(NumericResult result) {
    double single = Math.sqrt(Spread.within(scale)) * scale.spread();
    double[] wrong = new double[scale.objects()];
    double[] gain = new double[scale.objects()];
    for (int object = 0; object < wrong.length; object++) {
      double now = result.standardError()[object];
      // The mean of the label and a further answer, each weighted by its precision.
      double then = now == 0 ? 0 : now * single / Math.hypot(now, single);
      wrong[object] = 1 - result.confidence()[object];
      gain[object] =
          Math.max(
              0,
              WeightedMeans.chanceWithin(result.tolerance(), then) - result.confidence()[object]);
    }
    return new AnswerNeed(wrong, gain);
  }

  /** Twelve significant digits: more are noise of the arithmetic. */
  private static String text(double number) {
    return new BigDecimal(number).round(new MathContext(12)).stripTrailingZeros().toPlainString();
  }
}
