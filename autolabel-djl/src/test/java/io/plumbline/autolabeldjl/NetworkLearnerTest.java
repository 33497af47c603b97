package io.plumbline.autolabeldjl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.abort;

import ai.djl.engine.Engine;
import io.plumbline.autolabel.learner.Scores;
import io.plumbline.autolabel.learner.TrainingSet;
import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NetworkLearnerTest {

  private static final int PICTURES = 200;
  private static final int LABELED = 60;
  private static final PackedPictures STRIPES = PackedPictures.of(new Stripes(PICTURES));

  /** Of this process, in pages of 4 KB; the second number is what lies in memory. */
  private static final Path MEMORY = Path.of("/proc/self/statm");

  private static Engine engine;

  @BeforeAll
  static void load() {
    try {
      engine = PyTorch.engine();
    } catch (PyTorchMissingException e) {
      abort(e.getMessage());
    }
  }

  private static Scores learn(Effort effort, long seed) {
    return new NetworkLearner(engine, STRIPES, effort, seed).learn(Stripes.labeled(LABELED));
  }

  private static int favourite(Matrix scores, int row) {
    return scores.at(row, 0) >= scores.at(row, 1) ? 0 : 1;
  }

  @Test
  void learn_stripes_tellsThemOnPicturesThatNobodyLabeled() {
    Scores scores = learn(new Effort(20, 600, 16), 1);

    int right = 0;
    for (int picture = LABELED; picture < PICTURES; picture++) {
      right += favourite(scores.all(), picture) == picture % 2 ? 1 : 0;
    }
    assertThat(right).isGreaterThan((PICTURES - LABELED) * 95 / 100);
    assertThat(scores.heldOutError()).isLessThan(0.1);
    assertThat(scores.training().size()).isEqualTo(LABELED);
  }

  @Test
  void learn_scoresOfExamples_areLogarithmsOfProbabilities() {
    Matrix heldOut = learn(new Effort(1, 32, 16), 1).heldOut();

    assertThat(heldOut.rows()).isEqualTo(LABELED);
    for (int row = 0; row < heldOut.rows(); row++) {
      double sum = Math.exp(heldOut.at(row, 0)) + Math.exp(heldOut.at(row, 1));
      assertThat(sum).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void learn_sameSeed_givesTheSameNumbers() {
    Effort little = new Effort(1, 64, 16);

    float[] once = learn(little, 7).all().values();

    assertThat(learn(little, 7).all().values()).isEqualTo(once);
    assertThat(learn(little, 8).all().values()).isNotEqualTo(once);
  }

  @Test
  void learn_oneExample_knowsNothing() {
    TrainingSet one = Stripes.labeled(1);

    Scores scores = new NetworkLearner(engine, STRIPES, new Effort(1, 16, 16), 1).learn(one);

    assertThat(scores.heldOut().values()).containsOnly(0);
    assertThat(scores.all().rows()).isEqualTo(PICTURES);
  }

  @Test
  void learn_whatDoesNotFit_isRefused() {
    NetworkLearner learner = new NetworkLearner(engine, STRIPES, Effort.USUAL, 1);

    assertThatThrownBy(() -> learner.learn(new TrainingSet(new int[0], new int[0], 2, 0)))
        .hasMessageContaining("no examples");
    assertThatThrownBy(
            () -> learner.learn(new TrainingSet(new int[] {PICTURES}, new int[] {0}, 2, 1)))
        .hasMessage("example 0 is picture 200 of class 0; there are 200 pictures and 2 classes");
    assertThatThrownBy(() -> learner.learn(new TrainingSet(new int[] {3}, new int[] {2}, 2, 1)))
        .hasMessage("example 0 is picture 3 of class 2; there are 200 pictures and 2 classes");
  }

  /** Weights, their gradients and what AdamW keeps of them are 1.3 MB a network here. */
  @Test
  void learn_manyTimes_givesBackWhatItTook() throws IOException {
    assumeThat(MEMORY).exists();
    PackedPictures few = PackedPictures.of(new Stripes(8));
    NetworkLearner learner = new NetworkLearner(engine, few, new Effort(1, 8, 4), 1);
    for (int training = 0; training < 10; training++) {
      learner.learn(Stripes.labeled(6));
    }
    long before = residentMegabytes();

    for (int training = 0; training < 50; training++) {
      learner.learn(Stripes.labeled(6));
    }

    assertThat(residentMegabytes() - before).isLessThan(80);
  }

  private static long residentMegabytes() throws IOException {
    System.gc();
    long pages = Long.parseLong(Files.readString(MEMORY).split(" ", 3)[1]);
    return pages * 4 / 1024;
  }
}
