package io.plumbline.autolabel.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ImperfectSampleTest {

  @Test
  void chanceOfAtMost_nothingOverlooked_isThatOfAPerfectSample() {
    assertThat(new ImperfectSample(200, 50, 0).chanceOfAtMost(3, 17))
        .isEqualTo(new FinitePopulation(200, 50).chanceOfAtMost(3, 20));
  }

  @Test
  void chanceOfAtMost_everythingOverlooked_isOne() {
    assertThat(new ImperfectSample(200, 50, 1).chanceOfAtMost(0, 150)).isEqualTo(1);
  }

  /** One object of two is drawn; it is wrong and seen, or the wrong one is left out. */
  @Test
  void chanceOfAtMost_twoObjects_isWhatOneCountsByHand() {
    // The coin is bad in 0.2: then one object is left, and the sample is empty.
    assertThat(new ImperfectSample(2, 1, 0.2).chanceOfAtMost(0, 1))
        .isCloseTo(0.2 + 0.8 * 0.5, within(1e-12));
  }

  @Test
  void chanceOfAtMost_moreSeen_isGreater() {
    ImperfectSample sample = new ImperfectSample(1_000, 300, 0.15);
    double before = 0;
    for (int seen = 0; seen < 60; seen++) {
      double chance = sample.chanceOfAtMost(seen, 70);
      assertThat(chance).isGreaterThanOrEqualTo(before);
      before = chance;
    }
    assertThat(before).isGreaterThan(0.9);
  }

  @Test
  void chanceOfAtMost_manyDraws_isMetNoMoreOftenByThoseWhoLeaveSoManyWrongOnesOut() {
    Random random = new Random(5);
    int size = 300;
    int sampled = 100;
    int wrong = 45;
    int open = 30;
    double overlooked = 0.2;
    int draws = 20_000;
    int[] met = new int[sampled + 1];
    for (int draw = 0; draw < draws; draw++) {
      int drawnWrong = 0;
      int seen = 0;
      for (int i = 0; i < sampled; i++) {
        if (random.nextInt(size - i) < wrong - drawnWrong) {
          drawnWrong++;
          seen += random.nextDouble() < overlooked ? 0 : 1;
        }
      }
      if (wrong - drawnWrong >= open) {
        met[seen]++;
      }
    }
    ImperfectSample sample = new ImperfectSample(size, sampled, overlooked);
    int sum = 0;
    for (int seen = 0; seen <= 12; seen++) {
      sum += met[seen];
      double share = sum / (double) draws;
      assertThat(share)
          .isLessThanOrEqualTo(sample.chanceOfAtMost(seen, open) + 3 * Math.sqrt(share / draws));
    }
  }

  @Test
  void new_impossibleNumbers_areRefused() {
    assertThatThrownBy(() -> new ImperfectSample(10, 11, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("11 of 10");
    assertThatThrownBy(() -> new ImperfectSample(10, 5, 1.1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.1");
  }
}
