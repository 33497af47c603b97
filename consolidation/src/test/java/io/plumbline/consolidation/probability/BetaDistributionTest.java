package io.plumbline.consolidation.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class BetaDistributionTest {

  @Test
  void cumulative_closedForms_areMet() {
    assertThat(new BetaDistribution(1, 1).cumulative(0.3)).isCloseTo(0.3, within(1e-12));
    assertThat(new BetaDistribution(3, 1).cumulative(0.5)).isCloseTo(0.125, within(1e-12));
    assertThat(new BetaDistribution(1, 4).cumulative(0.5)).isCloseTo(1 - 0.0625, within(1e-12));
    // Binomial tail: P(at least 2 of 4 with probability 0.6) = I_0.6(2, 3).
    assertThat(new BetaDistribution(2, 3).cumulative(0.6)).isCloseTo(0.8208, within(1e-12));
  }

  @Property
  void quantile_anyDistribution_invertsCumulative(
      @ForAll @DoubleRange(min = 0.5, max = 5000) double alpha,
      @ForAll @DoubleRange(min = 0.5, max = 5000) double beta,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double chance) {
    BetaDistribution distribution = new BetaDistribution(alpha, beta);

    double quantile = distribution.quantile(chance);

    assertThat(distribution.cumulative(quantile - 2e-9)).isLessThanOrEqualTo(chance + 1e-9);
    assertThat(distribution.cumulative(quantile + 2e-9)).isGreaterThanOrEqualTo(chance - 1e-9);
  }

  @Test
  void constructor_zeroSuccesses_isRefused() {
    assertThatThrownBy(() -> new BetaDistribution(0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive");
  }
}
