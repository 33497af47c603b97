package io.plumbline.consolidation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.Explanation;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoisyBradleyTerryTest {

  @Test
  void bradleyTerry_twoItems_scoreSolvesThePosteriorByHand() {
    Comparisons.Builder builder = Comparisons.builder();
    for (int time = 0; time < 4; time++) {
      builder.add("a", "b", "w" + time, time == 0 ? Preference.SECOND : Preference.FIRST);
    }

    double[] score = new BradleyTerry().fit(builder.build()).score();

    // Slope of the log posterior at a = s, b = −s: 3 − 4 σ(2s) − s ∕ 9 = 0.
    double s = score[0];
    assertThat(3 - 4 / (1 + Math.exp(-2 * s)) - s / 9).isCloseTo(0, within(1e-4));
    assertThat(score[1]).isCloseTo(-s, within(1e-9));
  }

  @Test
  void fit_workersWhoGuess_areFoundAndTheOrderIsRight() {
    SplittableRandom random = new SplittableRandom(3);
    Comparisons.Builder builder = Comparisons.builder();
    for (int answer = 0; answer < 3000; answer++) {
      int first = random.nextInt(10);
      int second = (first + 1 + random.nextInt(9)) % 10;
      int worker = random.nextInt(10);
      boolean guesses = worker < 4 && random.nextBoolean();
      boolean firstIsBetter = (first > second) != guesses;
      builder.add(
          "i" + first,
          "i" + second,
          "w" + worker,
          firstIsBetter ? Preference.FIRST : Preference.SECOND);
    }
    Comparisons comparisons = builder.build();

    ComparisonResult result = new NoisyBradleyTerry().fit(comparisons);

    for (int item = 1; item < 10; item++) {
      assertThat(result.score()[comparisons.items().indexOf("i" + item)])
          .isGreaterThan(result.score()[comparisons.items().indexOf("i" + (item - 1))]);
    }
    double[] skill = result.workerQuality().skill();
    assertThat(skill[comparisons.workers().indexOf("w0")]).isLessThan(0.7);
    assertThat(skill[comparisons.workers().indexOf("w9")]).isGreaterThan(0.9);
  }

  @Test
  void fit_mostSayThatNeitherIsBetter_isATie() {
    Comparisons comparisons =
        Comparisons.builder()
            .add("a", "b", "x", Preference.TIE)
            .add("b", "a", "y", Preference.TIE)
            .add("a", "b", "z", Preference.FIRST)
            .build();

    ComparisonResult result = new NoisyBradleyTerry().fit(comparisons);

    assertThat(result.label()).containsExactly(Preference.TIE);
    Explanation explanation = result.explain(0);
    assertThat(explanation.object()).isEqualTo("a | b");
    assertThat(explanation.votes()).hasSize(3);
    assertThat(explanation.alternatives().get(1).label()).isEqualTo("FIRST");
  }

  @Test
  void fit_noComparisons_isEmpty() {
    assertThat(new NoisyBradleyTerry().fit(Comparisons.builder().build()).label()).isEmpty();
  }
}
