package io.plumbline.consolidation.agreement;

/**
 * The share of pairs of ratings of the same unit that agree, as a mean over units. Not corrected
 * for chance: the expected agreement counts as 0.
 *
 * @param weights how far different values agree
 */
public record PercentAgreement(AgreementWeights weights) implements AgreementMeasure<Ratings> {

  /** Only the same value agrees. */
  public PercentAgreement() {
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
        return Chance.ofAgreement(agreement.observed(times), 0, agreement.comparable(times));
      }
    };
  }
}
