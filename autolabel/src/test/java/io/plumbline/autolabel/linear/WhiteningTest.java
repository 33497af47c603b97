package io.plumbline.autolabel.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WhiteningTest {

  private static final int SAMPLES = 500;

  @Property(tries = 20)
  void apply_correlatedSamples_leavesUncorrelatedNumbersOfVarianceOne(
      @ForAll @IntRange(min = 1, max = 70) int columns, @ForAll long seed) {
    Random random = new Random(seed);
    Matrix samples = Matrix.zeros(SAMPLES, columns);
    for (int row = 0; row < SAMPLES; row++) {
      float shared = (float) random.nextGaussian();
      for (int column = 0; column < columns; column++) {
        samples.values()[row * columns + column] =
            3 + shared * (column % 3) + (float) random.nextGaussian();
      }
    }
    Matrix white = Whitening.of(samples, 1e-4f).apply(samples);
    float[] mean = white.mean().values();
    Matrix products = Products.of(white.transposed(), white);
    for (int i = 0; i < columns; i++) {
      assertThat(mean[i]).isCloseTo(0, within(1e-3f));
      for (int j = 0; j < columns; j++) {
        assertThat(products.at(i, j) / SAMPLES).isCloseTo(i == j ? 1 : 0, within(0.01f));
      }
    }
  }

  @Test
  void apply_directionOfNoVariance_keepsItSmall() {
    Matrix samples = new Matrix(new float[] {1, 5, -1, 5, 1, 5, -1, 5}, 4, 2);
    Matrix white = Whitening.of(samples, 0.1f).apply(samples);
    assertThat(white.at(0, 0)).isCloseTo(0.95f, within(0.01f));
    assertThat(white.at(0, 1)).isCloseTo(0, within(1e-5f));
  }
}
