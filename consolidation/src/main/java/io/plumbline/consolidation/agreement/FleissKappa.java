package io.plumbline.consolidation.agreement;

/**
 * Agreement of any number of raters, J. L. Fleiss, "Measuring Nominal Scale Agreement among Many
 * Raters", Psychological Bulletin 76(5), 1971.
 *
 * <p>Chance gives two ratings of a unit by drawing both from the frequencies of the values over all
 * ratings. Raters need not be the same from unit to unit. Units may have different numbers of
 * ratings, which the paper does not have: then each rated unit counts alike in the frequencies, as
 * in K. L. Gwet's handbook (2014).
 *
 * <p>Time is linear in the ratings, and quadratic in the values with other weights than {@link
 * AgreementWeights#IDENTITY}.
 *
 * @param weights how far different values agree
 */
public record FleissKappa(AgreementWeights weights) implements AgreementMeasure<Ratings> {

  /** Only the same value agrees. */
  public FleissKappa() {
    this(AgreementWeights.IDENTITY);
  }

  @Override
  public UnitStatistic prepare(Ratings ratings) {
    WeightedAgreement agreement = new WeightedAgreement(ratings, weights);
    return new UnitStatistic() {
      @Override
      public int units() {
        return agreement.units();
      }

      @Override
      public Chance of(int[] times) {
        double expected = expected(ratings, agreement.frequencies(times));
        return Chance.ofAgreement(agreement.observed(times), expected, agreement.comparable(times));
      }
    };
  }

  private double expected(Ratings ratings, double[] frequency) {
    double expected = 0;
    for (int a = 0; a < frequency.length; a++) {
      if (weights == AgreementWeights.IDENTITY) {
        expected += frequency[a] * frequency[a];
        continue;
      }
      for (int b = 0; b < frequency.length; b++) {
        expected += frequency[a] * frequency[b] * weights.weight(ratings, a, b);
      }
    }
    return expected;
  }
}
