package io.plumbline.consolidation.agreement;

/**
 * Agreement of any number of raters that does not collapse where one value is very frequent: AC1
 * with identity weights, K. L. Gwet, "Computing inter-rater reliability and its variance in the
 * presence of high agreement", British Journal of Mathematical and Statistical Psychology 61, 2008;
 * AC2 with other weights, from the 4th edition of his "Handbook of Inter-Rater Reliability" (2014).
 *
 * <p>Chance agreement is T ∕ (q (q − 1)) × Σ π<sub>k</sub> (1 − π<sub>k</sub>) over the q values,
 * with T the sum of all weights.
 *
 * @param weights how far different values agree
 */
public record GwetCoefficient(AgreementWeights weights) implements AgreementMeasure<Ratings> {

  /** AC1. */
  public GwetCoefficient() {
    this(AgreementWeights.IDENTITY);
  }

  @Override
  public UnitStatistic prepare(Ratings ratings) {
    WeightedAgreement agreement = new WeightedAgreement(ratings, weights);
    double scale = scale(ratings);
    return new UnitStatistic() {
      @Override
      public int units() {
        return agreement.units();
      }

      @Override
      public Chance of(int[] times) {
        double expected = 0;
        for (double frequency : agreement.frequencies(times)) {
          expected += frequency * (1 - frequency);
        }
        return Chance.ofAgreement(
            agreement.observed(times), scale * expected, agreement.comparable(times));
      }
    };
  }

  /** T ∕ (q (q − 1)). */
  private double scale(Ratings ratings) {
    double values = ratings.values();
    if (values < 2) {
      return 0;
    }
    double sum = 0;
    for (int a = 0; a < values; a++) {
      if (weights == AgreementWeights.IDENTITY) {
        sum++;
        continue;
      }
      for (int b = 0; b < values; b++) {
        sum += weights.weight(ratings, a, b);
      }
    }
    return sum / (values * (values - 1));
  }
}
