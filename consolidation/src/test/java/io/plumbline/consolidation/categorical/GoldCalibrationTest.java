package io.plumbline.consolidation.categorical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.consolidation.categorical.RandomAnswers.Batch;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class GoldCalibrationTest {

  @Test
  void of_noTruths_changesNothing() {
    CategoricalResult result = new ConsensusOfModels().fit(misledCrowd(200));
    int[] unknown = new int[200];
    Arrays.fill(unknown, -1);

    assertThat(GoldCalibration.of(result, unknown)).isEqualTo(GoldCalibration.NONE);
  }

  @Test
  void apply_crowdThatIsWrongTogether_lowersConfidenceToTheShareOfRightLabels() {
    // In four of ten objects all workers are misled the same way; the truth is always "yes".
    CategoricalResult result = new ConsensusOfModels().fit(misledCrowd(1000));
    int[] gold = new int[1000];
    Arrays.fill(gold, 100, 1000, -1);

    CategoricalResult calibrated = GoldCalibration.of(result, gold).apply(result);

    double right = Arrays.stream(result.winner()).filter(label -> label == 0).count() / 1000.0;
    assertThat(mean(result.confidence())).isGreaterThan(right + 0.2);
    assertThat(mean(calibrated.confidence())).isCloseTo(right, within(0.1));
    assertThat(calibrated.explain(0).confidence()).isEqualTo(calibrated.confidence()[0]);
  }

  @Property(tries = 200)
  void apply_anyTruths_keepsLabelsAndADistribution(@ForAll("batches") Batch batch) {
    CategoricalAnswers answers = batch.build();
    CategoricalResult result = new ConsensusOfModels().fit(answers);
    int[] gold = new int[answers.objects().size()];
    for (int object = 0; object < gold.length; object++) {
      gold[object] = object % (batch.classCount() + 1) - 1;
    }

    CategoricalResult calibrated = GoldCalibration.of(result, gold).apply(result);

    assertThat(calibrated.winner()).isEqualTo(result.winner());
    for (int object = 0; object < gold.length; object++) {
      double sum = 0;
      for (int truth = 0; truth < batch.classCount(); truth++) {
        double probability = calibrated.posterior().probability(object, truth);
        assertThat(probability).isBetween(0.0, calibrated.confidence()[object]);
        sum += probability;
      }
      assertThat(sum).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void of_truthsOfAnotherBatch_areRefused() {
    CategoricalResult result = new ConsensusOfModels().fit(misledCrowd(3));

    assertThatThrownBy(() -> GoldCalibration.of(result, new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 gold truths; 3 are needed");
  }

  private static CategoricalAnswers misledCrowd(int objects) {
    SplittableRandom random = new SplittableRandom(5);
    CategoricalAnswersBuilder builder = CategoricalAnswers.builder(List.of("yes", "no"));
    for (int object = 0; object < objects; object++) {
      boolean misled = random.nextDouble() < 0.4;
      for (int worker = 0; worker < 5; worker++) {
        boolean asTheCrowd = random.nextDouble() < 0.95;
        builder.add("o" + object, "w" + worker, asTheCrowd == misled ? "no" : "yes");
      }
    }
    return builder.build();
  }

  private static double mean(double[] numbers) {
    return Arrays.stream(numbers).average().orElseThrow();
  }

  @Provide
  Arbitrary<Batch> batches() {
    return RandomAnswers.batches();
  }
}
