package io.plumbline.consolidation.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Krippendorff's alpha for annotations of any kind, by their distance: 1 − mean distance within
 * units ∕ mean distance of any two annotations. K. Krippendorff, "Content Analysis", 4th edition
 * 2018, chapter 12; for structured annotations as in A. Braylan, O. Alonso and M. Lease, "Measuring
 * Annotator Agreement Generally across Complex Structured, Multi-object, and Free-text Annotation
 * Tasks", WWW 2022.
 *
 * <p>Up to {@value #MOST_PAIRS} pairs of annotations are all measured; of more, that many are drawn
 * at random for the expected distance.
 *
 * @param seed of the random draws
 */
public record DistanceAlpha(long seed) implements AgreementMeasure<DistanceRatings> {

  /** Most pairs whose distance is measured for the expected disagreement. */
  static final int MOST_PAIRS = 500_000;

  @Override
  public UnitStatistic prepare(DistanceRatings data) {
    int[] ratings = new int[data.units()];
    for (int unit : data.unit()) {
      ratings[unit]++;
    }
    int[] pairable = pairable(data, ratings);
    double[] within = within(data, ratings);
    PairSample pairs = pairs(data, pairable);
    return new UnitStatistic() {
      @Override
      public int units() {
        return ratings.length;
      }

      @Override
      public Chance of(int[] times) {
        int comparable = 0;
        double total = 0;
        double observed = 0;
        for (int unit = 0; unit < times.length; unit++) {
          if (ratings[unit] >= 2) {
            comparable += times[unit];
            total += (double) times[unit] * ratings[unit];
            observed += times[unit] * within[unit];
          }
        }
        return total == 0
            ? Chance.NONE
            : Chance.ofDisagreement(
                observed / total, pairs.sum(times) / (total * (total - 1)), comparable);
      }
    };
  }

  /** Annotations of units that have two or more. */
  private static int[] pairable(DistanceRatings data, int[] ratings) {
    int[] pairable = new int[data.unit().length];
    int size = 0;
    for (int annotation = 0; annotation < pairable.length; annotation++) {
      if (ratings[data.unit()[annotation]] >= 2) {
        pairable[size++] = annotation;
      }
    }
    return Arrays.copyOf(pairable, size);
  }

  /** Per unit the sum of distances over ordered pairs, over the ratings less one. */
  private static double[] within(DistanceRatings data, int[] ratings) {
    int[] start = new int[ratings.length + 1];
    for (int unit = 0; unit < ratings.length; unit++) {
      start[unit + 1] = start[unit] + ratings[unit];
    }
    int[] next = start.clone();
    int[] byUnit = new int[data.unit().length];
    for (int annotation = 0; annotation < byUnit.length; annotation++) {
      byUnit[next[data.unit()[annotation]]++] = annotation;
    }
    double[] within = new double[ratings.length];
    for (int unit = 0; unit < ratings.length; unit++) {
      for (int a = start[unit]; a < start[unit + 1]; a++) {
        for (int b = a + 1; b < start[unit + 1]; b++) {
          within[unit] += 2 * data.distance().distance(byUnit[a], byUnit[b]) / (ratings[unit] - 1);
        }
      }
    }
    return within;
  }

  private PairSample pairs(DistanceRatings data, int[] pairable) {
    long all = (long) pairable.length * (pairable.length - 1) / 2;
    PairSample pairs = new PairSample((int) Math.min(all, MOST_PAIRS), all);
    if (all <= MOST_PAIRS) {
      for (int a = 0; a < pairable.length; a++) {
        for (int b = a + 1; b < pairable.length; b++) {
          pairs.add(data, pairable[a], pairable[b]);
        }
      }
      return pairs;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int pair = 0; pair < MOST_PAIRS; pair++) {
      int a = random.nextInt(pairable.length);
      int b = (a + 1 + random.nextInt(pairable.length - 1)) % pairable.length;
      pairs.add(data, pairable[a], pairable[b]);
    }
    return pairs;
  }
}
