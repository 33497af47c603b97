package io.plumbline.autolabel.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.autolabel.linear.Matrix;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelChoiceTest {

  private static final int OBJECTS = 400;
  private static final int DRAWN_AT_RANDOM = 200;

  /** Two clouds that touch, the objects of each in turn. */
  private static Matrix clouds() {
    Random random = new Random(1);
    Matrix clouds = Matrix.zeros(OBJECTS, 2);
    for (int i = 0; i < clouds.values().length; i++) {
      clouds.values()[i] = (float) (random.nextGaussian() + (i / 2 % 2 == 0 ? 0.8 : -0.8));
    }
    return clouds;
  }

  private static Matrix noise() {
    Random random = new Random(2);
    Matrix noise = Matrix.zeros(OBJECTS, 8);
    for (int i = 0; i < noise.values().length; i++) {
      noise.values()[i] = (float) random.nextGaussian();
    }
    return noise;
  }

  private static TrainingSet firstOnes(int count) {
    int[] objects = IntStream.range(0, count).toArray();
    int[] labels = IntStream.of(objects).map(i -> i % 2).toArray();
    return new TrainingSet(objects, labels, 2, DRAWN_AT_RANDOM);
  }

  @Test
  void viewsThatSayTheSame_shareEqually() {
    Matrix clouds = clouds();
    KernelChoice.Kernel kernel =
        new KernelChoice(new Views(List.of(clouds, clouds))).of(firstOnes(DRAWN_AT_RANDOM));
    assertThat(kernel.shares()).containsExactly(new double[] {0.5, 0.5}, within(1e-3));
  }

  @Test
  void viewThatSaysNothing_hasHardlyAShare() {
    KernelChoice.Kernel kernel =
        new KernelChoice(new Views(List.of(noise(), clouds()))).of(firstOnes(DRAWN_AT_RANDOM));
    assertThat(kernel.shares()[0]).isLessThan(0.1);
    assertThat(kernel.shares()[0] + kernel.shares()[1]).isCloseTo(1, within(1e-9));
  }

  @Test
  void objectsThatWereChosenLater_changeNothing() {
    Views views = new Views(List.of(noise(), clouds()));
    KernelChoice.Kernel first = new KernelChoice(views).of(firstOnes(DRAWN_AT_RANDOM));
    assertThat(new KernelChoice(views).of(firstOnes(OBJECTS)).isSameAs(first)).isTrue();
  }

  @Test
  void otherLabelsOfTheSameObjects_areLookedAtAnew() {
    KernelChoice choice = new KernelChoice(new Views(List.of(noise(), clouds())));
    TrainingSet right = firstOnes(DRAWN_AT_RANDOM);
    KernelChoice.Kernel first = choice.of(right);
    Random random = new Random(3);
    int[] guessed = random.ints(right.size(), 0, 2).toArray();
    TrainingSet guesses = new TrainingSet(right.objects(), guessed, 2, DRAWN_AT_RANDOM);
    assertThat(choice.of(guesses).isSameAs(first)).isFalse();
    assertThat(choice.of(right).isSameAs(first)).isTrue();
  }

  @Test
  void objectsThatAreAllTheSame_haveAKernelAllTheSame() {
    Matrix same = Matrix.zeros(OBJECTS, 3);
    KernelChoice.Kernel kernel =
        new KernelChoice(new Views(List.of(same, same))).of(firstOnes(DRAWN_AT_RANDOM));
    assertThat(kernel.shares()[0] + kernel.shares()[1]).isCloseTo(1, within(1e-9));
    assertThat(kernel.ridge()).isBetween(0.01, 0.3);
  }
}
