package io.plumbline.consolidation.agreement;

/**
 * Krippendorff's alpha: 1 − observed ∕ expected disagreement, for any number of raters and with
 * missing ratings. K. Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of
 * Pennsylvania, 2011; "Content Analysis", 4th edition 2018, chapter 12.
 *
 * <p>Chance pairs any two ratings of the data. Units with fewer than two ratings are left out.
 *
 * <p>Time per sample is linear in the ratings; for {@link Difference#RATIO} it is quadratic in the
 * number of different values.
 *
 * @param difference what the scale means
 */
public record KrippendorffAlpha(Difference difference) implements AgreementMeasure<Ratings> {

  /** The squared difference of two values, by the kind of their scale. */
  public enum Difference {
    /** 0 for the same value, 1 for others. */
    NOMINAL,
    /** The square of how many ratings lie between the two, ties counting half. */
    ORDINAL,
    /** (a − b)². */
    INTERVAL,
    /** ((a − b) ∕ (a + b))²; for values of at least 0. */
    RATIO
  }

  @Override
  public UnitStatistic prepare(Ratings ratings) {
    UnitCounts counts = UnitCounts.of(ratings);
    return new UnitStatistic() {
      @Override
      public int units() {
        return counts.units();
      }

      @Override
      public Chance of(int[] times) {
        return new Disagreement(ratings, counts, times).chance(difference);
      }
    };
  }
}
