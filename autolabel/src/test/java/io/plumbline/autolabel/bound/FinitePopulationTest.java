package io.plumbline.autolabel.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FinitePopulationTest {

  @Test
  void chance_oneOfTwoDrawnFromFourWithTwoMarked_isCountedByHand() {
    // Of the 6 pairs 1 has no marked one and 4 have one.
    FinitePopulation population = new FinitePopulation(4, 2);
    assertThat(population.chanceOfAtMost(0, 2)).isCloseTo(1 / 6.0, within(1e-12));
    assertThat(population.chanceOfAtMost(1, 2)).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(population.chanceOfAtMost(2, 2)).isEqualTo(1);
  }

  @Property(tries = 60)
  void mostWrong_anyPopulation_isTooLowWithProbabilityRiskAtMost(
      @ForAll @IntRange(min = 1, max = 60) int size,
      @ForAll @IntRange(min = 0, max = 60) int drawn,
      @ForAll @IntRange(min = 0, max = 60) int marked) {
    int sampled = Math.min(size, drawn);
    int wrong = Math.min(size, marked);
    FinitePopulation population = new FinitePopulation(size, sampled);
    double missed = 0;
    for (int seen = Math.max(0, sampled - (size - wrong));
        seen <= Math.min(sampled, wrong);
        seen++) {
      double exactly =
          population.chanceOfAtMost(seen, wrong)
              - (seen == 0 ? 0 : population.chanceOfAtMost(seen - 1, wrong));
      missed += population.mostWrong(seen, 0.1) < wrong ? exactly : 0;
    }
    assertThat(missed).isLessThanOrEqualTo(0.1 + 1e-9);
  }

  @Test
  void mostWrong_wholePopulationSampled_isWhatWasSeen() {
    assertThat(new FinitePopulation(20, 20).mostWrong(3, 0.05)).isEqualTo(3);
  }

  @Test
  void chance_farAboveAndBelowTheMeanOfALargePopulation_isOneAndZero() {
    // 98 are expected, with a standard deviation of 9.6.
    FinitePopulation population = new FinitePopulation(50_000, 1_515);
    assertThat(population.chanceOfAtMost(757, 3_258)).isCloseTo(1, within(1e-12));
    assertThat(population.chanceOfAtMost(98, 3_258)).isBetween(0.4, 0.6);
    assertThat(population.chanceOfAtMost(20, 3_258)).isBetween(0.0, 1e-15);
  }
}
