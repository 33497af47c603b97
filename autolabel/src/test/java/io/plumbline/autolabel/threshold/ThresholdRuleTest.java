package io.plumbline.autolabel.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThresholdRuleTest {

  private static final double RISK = 0.1;
  private static final int SIZE = 2_000;
  private static final int SAMPLED = 400;
  private static final int JOBS = 1_500;

  /** A pool whose error grows down the list. */
  private static boolean[] wrong(double worst, Random random) {
    boolean[] wrong = new boolean[SIZE];
    for (int i = 0; i < SIZE; i++) {
      wrong[i] = random.nextDouble() < worst * Math.pow(i / (double) SIZE, 3);
    }
    return wrong;
  }

  private static int[] sample(Random random) {
    int[] all = IntStream.range(0, SIZE).toArray();
    for (int i = 0; i < SAMPLED; i++) {
      int other = i + random.nextInt(SIZE - i);
      int kept = all[i];
      all[i] = all[other];
      all[other] = kept;
    }
    return IntStream.range(0, SAMPLED).map(i -> all[i]).toArray();
  }

  private static RankedPool pool(boolean[] wrong, int[] sample) {
    return new RankedPool(
        SIZE, sample, IntStream.of(sample).mapToDouble(i -> wrong[i] ? 1 : 0).toArray());
  }

  /** As {@link #pool}, but people give the model's wrong label, too, in a share of the cases. */
  private static RankedPool overlooking(
      boolean[] wrong, int[] sample, double overlooked, Random random) {
    boolean[] contradicted = new boolean[SAMPLED];
    for (int i = 0; i < SAMPLED; i++) {
      contradicted[i] = wrong[sample[i]] && random.nextDouble() >= overlooked;
    }
    return new RankedPool(SIZE, sample, contradicted, overlooked);
  }

  private static int wrongOpen(boolean[] wrong, int[] sample, int prefix) {
    boolean[] open = new boolean[SIZE];
    Arrays.fill(open, true);
    for (int i : sample) {
      open[i] = false;
    }
    return (int) IntStream.range(0, prefix).filter(i -> open[i] && wrong[i]).count();
  }

  @Test
  void wrongAtMost_manyRandomJobs_missesWithProbabilityRiskAtMostAndIsNotTimid() {
    Random random = new Random(1);
    int missed = 0;
    for (int job = 0; job < JOBS; job++) {
      boolean[] wrong = wrong(0.6, random);
      int[] sample = sample(random);
      int prefix = new WrongAtMost(100).prefix(pool(wrong, sample), RISK);
      missed += wrongOpen(wrong, sample, prefix) > 100 ? 1 : 0;
    }
    double deviation = Math.sqrt(RISK * (1 - RISK) / JOBS);
    assertThat(missed / (double) JOBS).isBetween(RISK / 2, RISK + 3 * deviation);
  }

  @Test
  void wrongShareAtMost_manyRandomJobs_missesWithProbabilityRiskAtMost() {
    Random random = new Random(2);
    int missed = 0;
    double labeled = 0;
    for (int job = 0; job < JOBS; job++) {
      boolean[] wrong = wrong(0.6, random);
      int[] sample = sample(random);
      RankedPool pool = pool(wrong, sample);
      int prefix = new WrongShareAtMost(0.06, WrongShareAtMost.ANYWHERE).prefix(pool, RISK);
      labeled += prefix / (double) SIZE / JOBS;
      missed += wrongOpen(wrong, sample, prefix) > 0.06 * pool.open(prefix) ? 1 : 0;
    }
    double deviation = Math.sqrt(RISK * (1 - RISK) / JOBS);
    assertThat(missed / (double) JOBS).isLessThan(RISK + 3 * deviation);
    // The oracle could label 74 %.
    assertThat(labeled).isGreaterThan(0.4);
  }

  @Test
  void prefix_peopleMakeSomeOfTheModelsMistakes_missesWithProbabilityRiskAtMostAndIsNotTimid() {
    Random random = new Random(6);
    int missedNumber = 0;
    int missedShare = 0;
    double labeled = 0;
    for (int job = 0; job < JOBS; job++) {
      boolean[] wrong = wrong(0.6, random);
      int[] sample = sample(random);
      RankedPool pool = overlooking(wrong, sample, 0.3, random);
      int number = new WrongAtMost(100).prefix(pool, RISK);
      missedNumber += wrongOpen(wrong, sample, number) > 100 ? 1 : 0;
      int share = new WrongShareAtMost(0.06, WrongShareAtMost.ANYWHERE).prefix(pool, RISK);
      missedShare += wrongOpen(wrong, sample, share) > 0.06 * pool.open(share) ? 1 : 0;
      labeled += share / (double) SIZE / JOBS;
    }
    double most = RISK + 3 * Math.sqrt(RISK * (1 - RISK) / JOBS);
    assertThat(missedNumber / (double) JOBS).isBetween(RISK / 2, most);
    assertThat(missedShare / (double) JOBS).isLessThan(most);
    assertThat(labeled).isGreaterThan(0.35);
  }

  @Test
  void prefix_modelIsAlwaysRight_labelsAll() {
    RankedPool pool = pool(new boolean[SIZE], sample(new Random(3)));
    assertThat(new WrongAtMost(100).prefix(pool, RISK)).isEqualTo(SIZE);
    assertThat(new WrongShareAtMost(0.05, WrongShareAtMost.ANYWHERE).prefix(pool, RISK))
        .isEqualTo(SIZE);
  }

  @Test
  void prefix_modelIsAlwaysWrong_labelsNoMoreThanMayBeWrong() {
    boolean[] wrong = new boolean[SIZE];
    Arrays.fill(wrong, true);
    int[] sample = sample(new Random(3));
    RankedPool pool = pool(wrong, sample);
    assertThat(new WrongShareAtMost(0.05, WrongShareAtMost.NEARLY_ALL).prefix(pool, RISK)).isZero();
    assertThat(wrongOpen(wrong, sample, new WrongAtMost(100).prefix(pool, RISK)))
        .isLessThanOrEqualTo(100);
  }

  @Test
  void wrongAtMost_lossesBetweenZeroAndOne_labelsFewer() {
    Random random = new Random(4);
    boolean[] wrong = wrong(0.6, random);
    int[] sample = sample(random);
    RankedPool unsure =
        new RankedPool(
            SIZE, sample, IntStream.of(sample).mapToDouble(i -> wrong[i] ? 1 : 0.02).toArray());
    assertThat(new WrongAtMost(100).prefix(unsure, RISK))
        .isPositive()
        .isLessThan(new WrongAtMost(100).prefix(pool(wrong, sample), RISK));
  }

  @Test
  void prefix_emptyPool_isZero() {
    RankedPool pool = new RankedPool(0, new int[0], new double[0]);
    assertThat(new WrongAtMost(3).prefix(pool, RISK)).isZero();
    assertThat(new WrongShareAtMost(0.05, WrongShareAtMost.ANYWHERE).prefix(pool, RISK)).isZero();
  }
}
