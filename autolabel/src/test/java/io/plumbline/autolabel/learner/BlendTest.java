package io.plumbline.autolabel.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.autolabel.linear.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BlendTest {

  private static final int OBJECTS = 400;
  private static final int LEARNED = 200;

  private static TrainingSet training(int size, int random) {
    int[] objects = IntStream.range(0, size).toArray();
    return new TrainingSet(objects, IntStream.of(objects).map(i -> i % 2).toArray(), 2, random);
  }

  /** Scores of two classes: the truth, this many units of noise, and any scale. */
  private static Matrix scores(long seed, double noise, float scale) {
    Random random = new Random(seed);
    Matrix scores = Matrix.zeros(OBJECTS, 2);
    for (int i = 0; i < scores.values().length; i++) {
      double truth = i / 2 % 2 == i % 2 ? 1 : 0;
      scores.values()[i] = (float) (scale * (truth + noise * random.nextGaussian()));
    }
    return scores;
  }

  private static Learner giving(Matrix scores) {
    return training -> new Scores(scores, scores.select(training.objects()), training);
  }

  private static int wrong(Scores scores) {
    return (int)
        IntStream.range(LEARNED, OBJECTS)
            .filter(i -> Scores.best(scores.all(), i) != i % 2)
            .count();
  }

  @Test
  void learn_learnersThatErrApart_isBetterThanEach() {
    Matrix one = scores(1, 0.8, 1);
    Matrix other = scores(2, 0.8, 50);
    Scores blended = new Blend(List.of(giving(one), giving(other))).learn(training(LEARNED, 200));
    int alone =
        Math.min(
            wrong(giving(one).learn(training(LEARNED, 200))),
            wrong(giving(other).learn(training(LEARNED, 200))));
    assertThat(wrong(blended)).isLessThan(alone);
    assertThat(blended.heldOut().rows()).isEqualTo(LEARNED);
  }

  @Test
  void learn_learnerThatKnowsNothing_hasNoSay() {
    Matrix good = scores(3, 0.3, 1);
    Scores blended =
        new Blend(List.of(giving(scores(4, 1e6, 1)), giving(good))).learn(training(LEARNED, 200));
    for (int i = 0; i < OBJECTS; i++) {
      assertThat(Scores.best(blended.all(), i)).isEqualTo(Scores.best(good, i));
    }
  }

  @Test
  void learn_learnerThatTakesAShare_blendsWhatBothHaveLearned() {
    Matrix good = scores(5, 0.3, 1);
    int[] share = IntStream.range(0, LEARNED).filter(i -> i % 3 > 0).toArray();
    Learner sharing =
        training -> {
          TrainingSet used = training.select(share);
          return new Scores(good, good.select(used.objects()), used);
        };
    Scores blended = new Blend(List.of(giving(good), sharing)).learn(training(LEARNED, 90));
    assertThat(blended.training().objects()).isEqualTo(share);
    assertThat(blended.training().drawnAtRandom()).isEqualTo(60);
    for (int i = 0; i < share.length; i++) {
      assertThat(Scores.best(blended.heldOut(), i)).isEqualTo(Scores.best(good, share[i]));
    }
  }

  @Test
  void blend_ofNothing_isRefused() {
    assertThatThrownBy(() -> new Blend(List.of())).hasMessageContaining("no learner");
  }

  @Property(tries = 5)
  void mixtures_anyNumberOfLearners_addUpToOneAndHoldEachAlone(
      @ForAll @IntRange(min = 1, max = 4) int learners) {
    List<double[]> mixtures = Blend.mixtures(learners);
    assertThat(mixtures)
        .allSatisfy(mixture -> assertThat(Arrays.stream(mixture).sum()).isEqualTo(1));
    for (int k = 0; k < learners; k++) {
      int only = k;
      assertThat(mixtures).anyMatch(mixture -> mixture[only] == 1);
    }
    assertThat(mixtures).doesNotHaveDuplicates();
  }
}
