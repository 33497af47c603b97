package io.plumbline.consolidation.agreement;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile intervals from resampled units, after B. Efron, "Bootstrap Methods: Another Look at
 * the Jackknife", Annals of Statistics 7(1), 1979. Units are drawn with replacement; raters stay as
 * they are.
 *
 * <p>The same seed gives the same interval on every machine.
 *
 * @param samples how many resamples, at least 0; with 0 the interval is the value itself
 * @param seed of the random numbers
 */
public record Bootstrap(int samples, long seed) {

  /** Ends of the interval, as shares of the resamples. */
  private static final double TAIL = 0.025;

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if {@code samples} is negative
   */
  public Bootstrap {
    if (samples < 0) {
      throw new IllegalArgumentException(
          "samples is %d; it must not be negative".formatted(samples));
    }
  }

  AgreementEstimate estimate(UnitStatistic statistic) {
    int units = statistic.units();
    int[] times = new int[units];
    Arrays.fill(times, 1);
    UnitStatistic.Chance whole = statistic.of(times);
    if (whole.comparableUnits() == 0) {
      return new AgreementEstimate(0, -1, 1, 0, 0, 0);
    }
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[Math.max(1, samples)];
    values[0] = whole.value();
    for (int sample = 0; sample < samples; sample++) {
      Arrays.fill(times, 0);
      for (int draw = 0; draw < units; draw++) {
        times[random.nextInt(units)]++;
      }
      values[sample] = statistic.of(times).value();
    }
    Arrays.sort(values);
    return new AgreementEstimate(
        whole.value(),
        quantile(values, TAIL),
        quantile(values, 1 - TAIL),
        whole.observed(),
        whole.expected(),
        whole.comparableUnits());
  }

  /** Linear between the two nearest of the sorted values. */
  private static double quantile(double[] sorted, double share) {
    double position = share * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
