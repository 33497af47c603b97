package io.plumbline.consolidation.agreement;

import java.util.Arrays;

/**
 * Agreement of two raters: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational
 * and Psychological Measurement 20(1), 1960; with weights, J. Cohen, "Weighted Kappa",
 * Psychological Bulletin 70(4), 1968.
 *
 * <p>Chance lets each rater draw from the frequencies of their own values. Units that one of the
 * two did not rate are left out; of several ratings by the same rater the first counts.
 *
 * @param weights how far different values agree
 * @param first index of one rater
 * @param second index of the other
 */
public record CohenKappa(AgreementWeights weights, int first, int second)
    implements AgreementMeasure<Ratings> {

  /** Unweighted. */
  public CohenKappa(int first, int second) {
    this(AgreementWeights.IDENTITY, first, second);
  }

  @Override
  public UnitStatistic prepare(Ratings ratings) {
    int[] one = valuesOf(ratings, first);
    int[] other = valuesOf(ratings, second);
    return new UnitStatistic() {
      @Override
      public int units() {
        return one.length;
      }

      @Override
      public Chance of(int[] times) {
        return chance(ratings, one, other, times);
      }
    };
  }

  private UnitStatistic.Chance chance(Ratings ratings, int[] one, int[] other, int[] times) {
    int[] oneCount = new int[ratings.values()];
    int[] otherCount = new int[ratings.values()];
    int both = 0;
    double agreeing = 0;
    for (int unit = 0; unit < one.length; unit++) {
      if (one[unit] >= 0 && other[unit] >= 0) {
        both += times[unit];
        oneCount[one[unit]] += times[unit];
        otherCount[other[unit]] += times[unit];
        agreeing += times[unit] * weights.weight(ratings, one[unit], other[unit]);
      }
    }
    if (both == 0) {
      return UnitStatistic.Chance.NONE;
    }
    double expected = 0;
    for (int a = 0; a < oneCount.length; a++) {
      for (int b = 0; b < otherCount.length && oneCount[a] > 0; b++) {
        if (otherCount[b] > 0) {
          expected += (double) oneCount[a] * otherCount[b] * weights.weight(ratings, a, b);
        }
      }
    }
    return UnitStatistic.Chance.ofAgreement(
        agreeing / both, expected / ((double) both * both), both);
  }

  /** Per unit the value that a rater gave, or −1. */
  private static int[] valuesOf(Ratings ratings, int rater) {
    int[] values = new int[ratings.units()];
    Arrays.fill(values, -1);
    for (int rating = 0; rating < ratings.size(); rating++) {
      if (ratings.rater(rating) == rater && values[ratings.unit(rating)] < 0) {
        values[ratings.unit(rating)] = ratings.value(rating);
      }
    }
    return values;
  }
}
