package io.plumbline.autolabel.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void upper_noHit_isTheRootOfTheRisk() {
    assertThat(new Proportion(100, 0).upper(0.05))
        .isCloseTo(1 - Math.pow(0.05, 1 / 100.0), within(1e-7));
  }

  @Test
  void bounds_allOrNone_areOneAndZero() {
    assertThat(new Proportion(10, 10).upper(0.05)).isEqualTo(1);
    assertThat(new Proportion(10, 0).lower(0.05)).isZero();
  }
}
