package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.consolidation.categorical.LatentStateSettings.Frequencies;
import io.plumbline.consolidation.categorical.LatentStateSettings.Start;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AnswerDependenceTest {

  @Test
  void of_independentErrors_isNext0() {
    assertThat(dependence(0)).isLessThanOrEqualTo(0.02);
  }

  @Test
  void of_objectsThatConfuseEverybody_isHigher() {
    assertThat(dependence(0.4)).isGreaterThanOrEqualTo(0.1);
  }

  @Test
  void of_singleAnswers_is0() {
    CategoricalAnswers answers =
        CategoricalAnswers.builder(List.of("a", "b")).add("o", "w", "a").add("p", "w", "b").build();

    assertThat(dependence(answers)).isZero();
  }

  /** Ten workers who are right in 19 of 20 cases; a share of the objects is a toss-up for all. */
  private static double dependence(double confusing) {
    SplittableRandom random = new SplittableRandom(3);
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(List.of("a", "b"));
    for (int object = 0; object < 2000; object++) {
      boolean tossUp = random.nextDouble() < confusing;
      for (int worker = 0; worker < 10; worker++) {
        boolean right = random.nextDouble() < (tossUp ? 0.5 : 0.95);
        builder.add("o" + object, "w" + worker, right == (object % 2 == 0) ? "a" : "b");
      }
    }
    return dependence(builder.build());
  }

  private static double dependence(CategoricalAnswers answers) {
    DenseBatch batch = DenseBatch.of(answers, WorkerEvidence.none(answers.classes()));
    LatentStateSettings settings =
        LatentStateSettings.hierarchical(2, true, 0.1, Frequencies.LEARNED, Start.PRIOR, 12);
    LatentStates model =
        new LatentStates(
            batch.voices(), settings, EarlierCounts.of(batch.known(), batch.voices()), null);
    return AnswerDependence.of(model.run());
  }
}
