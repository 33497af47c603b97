package io.plumbline.consolidation.probability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class NormalDistributionTest {

  @Test
  void cumulative_pointsOfTheTables_isAsInThem() {
    assertThat(NormalDistribution.cumulative(0)).isEqualTo(0.5);
    assertThat(NormalDistribution.cumulative(1.959963984540054)).isCloseTo(0.975, within(1e-14));
    assertThat(NormalDistribution.cumulative(-3)).isCloseTo(0.0013498980316301, within(1e-15));
    assertThat(NormalDistribution.cumulative(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(NormalDistribution.cumulative(1e300)).isEqualTo(1);
  }

  @Property
  void cumulative_opposites_sumToOne(@ForAll @DoubleRange(min = -20, max = 20) double x) {
    assertThat(NormalDistribution.cumulative(x) + NormalDistribution.cumulative(-x))
        .isCloseTo(1, within(1e-14));
  }
}
