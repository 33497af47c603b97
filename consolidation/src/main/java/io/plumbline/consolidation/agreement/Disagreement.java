package io.plumbline.consolidation.agreement;

import io.plumbline.consolidation.agreement.KrippendorffAlpha.Difference;
import io.plumbline.consolidation.agreement.UnitStatistic.Chance;

/** Observed and expected disagreement of one resample, for {@link KrippendorffAlpha}. */
final class Disagreement {
  private final Ratings ratings;
  private final UnitCounts counts;
  private final int[] times;

  /** Pairable ratings per value. */
  private final double[] pairable;

  private final int comparable;
  private final double total;

  Disagreement(Ratings ratings, UnitCounts counts, int[] times) {
    this.ratings = ratings;
    this.counts = counts;
    this.times = times;
    this.pairable = new double[ratings.values()];
    int units = 0;
    double sum = 0;
    for (int unit = 0; unit < times.length; unit++) {
      if (counts.ratings()[unit] >= 2) {
        units += times[unit];
        sum += (double) times[unit] * counts.ratings()[unit];
        for (int entry = counts.start()[unit]; entry < counts.start()[unit + 1]; entry++) {
          pairable[counts.value()[entry]] += (double) times[unit] * counts.count()[entry];
        }
      }
    }
    this.comparable = units;
    this.total = sum;
  }

  Chance chance(Difference difference) {
    if (comparable == 0) {
      return Chance.NONE;
    }
    return switch (difference) {
      case NOMINAL -> nominal();
      case ORDINAL -> squares(midranks());
      case INTERVAL -> squares(numbers());
      case RATIO -> ratio();
    };
  }

  private Chance nominal() {
    double[] same = pairable;
    double expected = total * total;
    for (double count : same) {
      expected -= count * count;
    }
    double observed = 0;
    for (int unit = 0; unit < times.length; unit++) {
      int number = counts.ratings()[unit];
      if (number >= 2) {
        double differing = (double) number * number;
        for (int entry = counts.start()[unit]; entry < counts.start()[unit + 1]; entry++) {
          differing -= (double) counts.count()[entry] * counts.count()[entry];
        }
        observed += times[unit] * differing / (number - 1);
      }
    }
    return chance(observed, expected);
  }

  /** Of squared differences of positions: the sum over all pairs is 2 (n Σx² − (Σx)²). */
  private Chance squares(double[] position) {
    double expected = 0;
    double mean = 0;
    for (int value = 0; value < position.length; value++) {
      mean += pairable[value] * position[value] / total;
    }
    for (int value = 0; value < position.length; value++) {
      double off = position[value] - mean;
      expected += 2 * total * pairable[value] * off * off;
    }
    double observed = 0;
    for (int unit = 0; unit < times.length; unit++) {
      int number = counts.ratings()[unit];
      if (number >= 2) {
        observed += times[unit] * 2 * number * squaresWithin(unit, position) / (number - 1);
      }
    }
    return chance(observed, expected);
  }

  /** Σ (x − mean of the unit)². */
  private double squaresWithin(int unit, double[] position) {
    double mean = 0;
    for (int entry = counts.start()[unit]; entry < counts.start()[unit + 1]; entry++) {
      mean += counts.count()[entry] * position[counts.value()[entry]] / counts.ratings()[unit];
    }
    double sum = 0;
    for (int entry = counts.start()[unit]; entry < counts.start()[unit + 1]; entry++) {
      double off = position[counts.value()[entry]] - mean;
      sum += counts.count()[entry] * off * off;
    }
    return sum;
  }

  private Chance ratio() {
    double expected = 0;
    for (int a = 0; a < pairable.length; a++) {
      for (int b = a + 1; b < pairable.length && pairable[a] > 0; b++) {
        expected += 2 * pairable[a] * pairable[b] * ratioDifference(a, b);
      }
    }
    double observed = 0;
    for (int unit = 0; unit < times.length; unit++) {
      int number = counts.ratings()[unit];
      for (int a = counts.start()[unit]; a < counts.start()[unit + 1] && number >= 2; a++) {
        for (int b = a + 1; b < counts.start()[unit + 1]; b++) {
          double pairs = 2.0 * counts.count()[a] * counts.count()[b];
          observed +=
              times[unit]
                  * pairs
                  * ratioDifference(counts.value()[a], counts.value()[b])
                  / (number - 1);
        }
      }
    }
    return chance(observed, expected);
  }

  private double ratioDifference(int a, int b) {
    double sum = ratings.number(a) + ratings.number(b);
    double difference = ratings.number(a) - ratings.number(b);
    return sum == 0 ? 0 : difference * difference / (sum * sum);
  }

  private double[] numbers() {
    double[] numbers = new double[pairable.length];
    for (int value = 0; value < numbers.length; value++) {
      numbers[value] = ratings.number(value);
    }
    return numbers;
  }

  /** Half of the ratings of a value lie before it: then ranks differ as the paper's metric says. */
  private double[] midranks() {
    double[] ranks = new double[pairable.length];
    double before = 0;
    for (int value = 0; value < ranks.length; value++) {
      ranks[value] = before + pairable[value] / 2;
      before += pairable[value];
    }
    return ranks;
  }

  private Chance chance(double observedPairs, double expectedPairs) {
    return Chance.ofDisagreement(
        observedPairs / total, expectedPairs / (total * (total - 1)), comparable);
  }
}
