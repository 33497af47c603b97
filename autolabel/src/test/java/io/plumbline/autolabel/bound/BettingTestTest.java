package io.plumbline.autolabel.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BettingTestTest {

  private static final double RISK = 0.1;

  /** Losses of a population with the given mean, half of them uncertain; drawn in random order. */
  private static boolean everRefuted(double claimed, double share, Random random) {
    int size = 400;
    double[] losses = new double[size];
    for (int i = 0; i < size; i++) {
      losses[i] = i < share * size ? 0.9 : 0.1 * share;
    }
    double sum = 0;
    for (int i = 0; i < size; i++) {
      int other = i + random.nextInt(size - i);
      double kept = losses[i];
      losses[i] = losses[other];
      losses[other] = kept;
      sum += losses[i];
    }
    BettingTest bet = new BettingTest(size, claimed < 0 ? sum / size : claimed, 200, RISK);
    boolean refuted = false;
    for (int i = 0; i < 200; i++) {
      bet.draw(losses[i]);
      refuted |= bet.pValue() <= RISK;
    }
    return refuted;
  }

  @Test
  void pValue_claimTrueAndLookedAtAfterEachDraw_isSmallWithProbabilityRiskAtMost() {
    Random random = new Random(5);
    int refuted = 0;
    for (int i = 0; i < 2_000; i++) {
      refuted += everRefuted(-1, 0.1, random) ? 1 : 0;
    }
    // Three standard deviations above the risk.
    assertThat(refuted / 2_000.0).isLessThan(RISK + 3 * Math.sqrt(RISK * (1 - RISK) / 2_000));
  }

  @Test
  void pValue_meanFarBelowTheClaim_refutes() {
    assertThat(everRefuted(0.3, 0.05, new Random(1))).isTrue();
  }
}
