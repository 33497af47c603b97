package io.plumbline.autolabeldjl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffortTest {

  private static final Effort EFFORT = new Effort(60, 30_000, 64);

  @Test
  void steps_ofFewExamples_growWithThem() {
    assertThat(EFFORT.steps(1)).isEqualTo(1);
    assertThat(EFFORT.steps(64)).isEqualTo(60);
  }

  @Test
  void steps_ofManyExamples_areBounded() {
    assertThat(EFFORT.steps(500)).isEqualTo(469);
    assertThat(EFFORT.steps(Integer.MAX_VALUE)).isEqualTo(469);
  }

  @Test
  void oneCycle_risesFallsAndStaysAboveZero() {
    OneCycle rate = new OneCycle(0.004f, 100);

    assertThat(rate.getNewValue(10)).isBetween(0.0019f, 0.0021f);
    assertThat(rate.getNewValue(20)).isEqualTo(0.004f);
    assertThat(rate.getNewValue(60)).isBetween(0.0019f, 0.0021f);
    assertThat(rate.getNewValue(100)).isPositive().isLessThan(0.0001f);
  }
}
