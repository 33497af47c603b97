package io.plumbline.consolidation.agreement;

/**
 * The observed agreement of the multi-rater coefficients, and how often each value is given.
 *
 * <p>Per unit with r ≥ 2 ratings the weighted share of agreeing pairs, Σ<sub>k</sub> r<sub>k</sub>
 * (r*<sub>k</sub> − 1) ∕ (r (r − 1)) with r*<sub>k</sub> = Σ<sub>l</sub> w<sub>kl</sub>
 * r<sub>l</sub>; K. L. Gwet, "Handbook of Inter-Rater Reliability", 4th edition 2014, chapter 2.
 */
final class WeightedAgreement {
  private final UnitCounts counts;
  private final double[] agreement;
  private final int values;

  WeightedAgreement(Ratings ratings, AgreementWeights weights) {
    this.counts = UnitCounts.of(ratings);
    this.values = ratings.values();
    this.agreement = new double[counts.units()];
    for (int unit = 0; unit < agreement.length; unit++) {
      agreement[unit] = agreement(ratings, weights, unit);
    }
  }

  int units() {
    return agreement.length;
  }

  /** Number of units with two ratings or more, each as often as {@code times} says. */
  int comparable(int[] times) {
    int comparable = 0;
    for (int unit = 0; unit < times.length; unit++) {
      comparable += counts.ratings()[unit] >= 2 ? times[unit] : 0;
    }
    return comparable;
  }

  /** The mean agreement of the comparable units; 0 if there is none. */
  double observed(int[] times) {
    double sum = 0;
    for (int unit = 0; unit < times.length; unit++) {
      sum += times[unit] * agreement[unit];
    }
    int comparable = comparable(times);
    return comparable == 0 ? 0 : sum / comparable;
  }

  /** Per value the mean over all rated units of the share of the unit's ratings that give it. */
  double[] frequencies(int[] times) {
    double[] frequency = new double[values];
    int rated = 0;
    for (int unit = 0; unit < times.length; unit++) {
      int ratings = counts.ratings()[unit];
      rated += ratings > 0 ? times[unit] : 0;
      for (int entry = counts.start()[unit]; entry < counts.start()[unit + 1]; entry++) {
        frequency[counts.value()[entry]] += times[unit] * counts.count()[entry] / (double) ratings;
      }
    }
    for (int value = 0; value < values; value++) {
      frequency[value] /= Math.max(1, rated);
    }
    return frequency;
  }

  private double agreement(Ratings ratings, AgreementWeights weights, int unit) {
    int total = counts.ratings()[unit];
    if (total < 2) {
      return 0;
    }
    double pairs = 0;
    for (int a = counts.start()[unit]; a < counts.start()[unit + 1]; a++) {
      double agreeing = -1;
      for (int b = counts.start()[unit]; b < counts.start()[unit + 1]; b++) {
        agreeing +=
            counts.count()[b] * weights.weight(ratings, counts.value()[a], counts.value()[b]);
      }
      pairs += counts.count()[a] * agreeing;
    }
    return pairs / ((double) total * (total - 1));
  }
}
