package io.plumbline.autolabel.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.autolabel.feature.text.TextFeatures;
import io.plumbline.autolabel.linear.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnersTest {

  private static final int OBJECTS = 900;
  private static final int DRAWN_AT_RANDOM = 300;
  private static final int DRAWS = 10;

  /** Three clouds that touch. */
  private static Matrix clouds(Random random) {
    Matrix matrix = Matrix.zeros(OBJECTS, 2);
    for (int i = 0; i < OBJECTS; i++) {
      double turn = 2 * Math.PI * (i % 3) / 3;
      matrix.values()[2 * i] = (float) (2 * Math.cos(turn) + random.nextGaussian());
      matrix.values()[2 * i + 1] = (float) (2 * Math.sin(turn) + random.nextGaussian());
    }
    return matrix;
  }

  private static TrainingSet firstOnes(int count) {
    int[] objects = IntStream.range(0, count).toArray();
    int[] labels = IntStream.of(objects).map(i -> i % 3).toArray();
    return new TrainingSet(objects, labels, 3, Math.min(count, DRAWN_AT_RANDOM));
  }

  private static double errorOnOthers(Scores scores, int from) {
    return IntStream.range(from, OBJECTS).filter(i -> Scores.best(scores.all(), i) != i % 3).count()
        / (double) (OBJECTS - from);
  }

  @Test
  void kernelRidge_touchingClouds_learnsThemAndKnowsItsError() {
    Scores scores = new KernelRidge(clouds(new Random(1))).learn(firstOnes(200));
    double error = errorOnOthers(scores, 200);
    assertThat(error).isLessThan(0.15);
    assertThat(scores.heldOutError()).isCloseTo(error, within(0.06));
  }

  @Test
  void kernelRidge_grownStepByStep_scoresAsIfTaughtAtOnce() {
    Matrix clouds = clouds(new Random(2));
    KernelRidge stepwise = new KernelRidge(clouds);
    stepwise.learn(firstOnes(310));
    stepwise.learn(firstOnes(407));
    Scores grown = stepwise.learn(firstOnes(600));
    Scores same = new KernelRidge(clouds).learn(firstOnes(600));
    assertThat(grown.all().values()).isEqualTo(same.all().values());
    assertThat(grown.heldOut().values()).isEqualTo(same.heldOut().values());
  }

  @Test
  void kernelRidge_viewThatSaysNothing_doesNoHarm() {
    Matrix clouds = clouds(new Random(5));
    Random random = new Random(6);
    Matrix noise = Matrix.zeros(OBJECTS, 8);
    for (int i = 0; i < noise.values().length; i++) {
      noise.values()[i] = (float) (50 * random.nextGaussian());
    }
    Scores both =
        new KernelRidge(List.of(noise, clouds), KernelRidge.MOST_LIKENESSES).learn(firstOnes(200));
    Scores alone = new KernelRidge(clouds).learn(firstOnes(200));
    assertThat(errorOnOthers(both, 200)).isCloseTo(errorOnOthers(alone, 200), within(0.03));
  }

  @Test
  void kernelRidge_viewsThatSayHalfEach_isBetterThanWithOne() {
    Matrix clouds = clouds(new Random(7));
    Matrix across = Matrix.zeros(OBJECTS, 1);
    Matrix down = Matrix.zeros(OBJECTS, 1);
    for (int i = 0; i < OBJECTS; i++) {
      across.values()[i] = clouds.at(i, 0);
      down.values()[i] = 100 * clouds.at(i, 1);
    }
    Scores both =
        new KernelRidge(List.of(across, down), KernelRidge.MOST_LIKENESSES).learn(firstOnes(200));
    assertThat(errorOnOthers(both, 200)).isLessThan(0.15);
    assertThat(errorOnOthers(new KernelRidge(across).learn(firstOnes(200)), 200))
        .isGreaterThan(0.25);
  }

  @Test
  void kernelRidge_viewsOfDifferentNumbersOfObjects_areRefused() {
    List<Matrix> views = List.of(Matrix.zeros(3, 2), Matrix.zeros(4, 2));
    assertThatThrownBy(() -> new KernelRidge(views, 100)).hasMessage("views of 3 and of 4 objects");
  }

  @Test
  void linearMachine_textsOfTwoKinds_learnsTheirWords() {
    Random random = new Random(3);
    List<String> texts = new ArrayList<>();
    String[][] words = {{"ball", "goal", "team", "coach"}, {"court", "law", "judge", "trial"}};
    for (int i = 0; i < 200; i++) {
      texts.add(
          "the %s and the %s of %d"
              .formatted(
                  words[i % 2][random.nextInt(4)],
                  words[i % 2][random.nextInt(4)],
                  random.nextInt(9)));
    }
    int[] objects = IntStream.range(0, 60).toArray();
    TrainingSet training =
        new TrainingSet(objects, IntStream.of(objects).map(i -> i % 2).toArray(), 2, 60);
    Scores scores = new LinearMachine(TextFeatures.compute(texts), 1).learn(training);
    for (int i = 60; i < 200; i++) {
      assertThat(Scores.best(scores.all(), i)).isEqualTo(i % 2);
    }
    assertThat(scores.heldOutError()).isZero();
  }

  @Test
  void predictions_confidenceOfOthers_isAboutHowOftenTheyAreRight() {
    double expected = 0;
    int right = 0;
    int sureRight = 0;
    int sure = 0;
    // 300 labels say how often a model is right to one and a half points: many draws are needed.
    for (int draw = 0; draw < DRAWS; draw++) {
      Matrix clouds = clouds(new Random(40 + draw));
      Predictions predictions = Predictions.of(new KernelRidge(clouds).learn(firstOnes(300)));
      for (int i = 300; i < OBJECTS; i++) {
        boolean hit = predictions.labels()[i] == i % 3;
        expected += predictions.confidence()[i];
        right += hit ? 1 : 0;
        if (predictions.confidence()[i] > 0.95) {
          sure++;
          sureRight += hit ? 1 : 0;
        }
      }
    }
    assertThat(expected).isCloseTo(right, within(10.0 * DRAWS));
    assertThat(sure).isGreaterThan(100 * DRAWS);
    assertThat(sureRight / (double) sure).isGreaterThan(0.95);
  }
}
