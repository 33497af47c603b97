package io.plumbline.consolidationcli.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class KendallDistanceTest {

  private static final List<List<String>> ORDER = List.of(List.of("a"), List.of("b"), List.of("c"));

  @Test
  void of_sameOppositeAndNeighboursSwapped_isTheShareOfPairs() {
    assertThat(KendallDistance.of(ORDER, ORDER)).isZero();
    assertThat(KendallDistance.of(ORDER, List.of(List.of("c"), List.of("b"), List.of("a"))))
        .isEqualTo(1);
    assertThat(KendallDistance.of(ORDER, List.of(List.of("b"), List.of("a"), List.of("c"))))
        .isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void of_oneTie_countsHalfAPair() {
    assertThat(KendallDistance.of(ORDER, List.of(List.of("a", "b"), List.of("c"))))
        .isCloseTo(1 / 6.0, within(1e-12));
  }

  @Test
  void of_fewerThanTwoCommonItems_isOne() {
    assertThat(KendallDistance.of(ORDER, List.of(List.of("c"), List.of("x")))).isEqualTo(1);
  }
}
