package io.plumbline.autolabel.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SphericalMeansTest {

  private static final int DIMENSIONS = 6;

  /** Multiples of unit vectors, of either sign, with a little noise. */
  private static Matrix aroundAxes(int samples) {
    Random random = new Random(1);
    Matrix matrix = Matrix.zeros(samples, DIMENSIONS);
    for (int i = 0; i < matrix.values().length; i++) {
      matrix.values()[i] = (float) (0.05 * random.nextGaussian());
    }
    for (int row = 0; row < samples; row++) {
      float length = (random.nextBoolean() ? 1 : -1) * (1 + random.nextFloat());
      matrix.values()[row * DIMENSIONS + row % DIMENSIONS] += length;
    }
    return matrix;
  }

  @Test
  void of_samplesOfEitherSignAroundAxes_findsTheAxes() {
    Matrix found = new SphericalMeans(DIMENSIONS, 10).of(aroundAxes(5_000));
    for (int axis = 0; axis < DIMENSIONS; axis++) {
      float most = 0;
      for (int row = 0; row < found.rows(); row++) {
        most = Math.max(most, Math.abs(found.at(row, axis)));
      }
      assertThat(most).isGreaterThan(0.999f);
    }
  }

  @Test
  void of_fewerSamplesThanDirections_findsAsManyOfLengthOne() {
    Matrix found = new SphericalMeans(10, 3).of(aroundAxes(4));
    assertThat(found.rows()).isEqualTo(4);
    for (float norm : found.squaredNorms()) {
      assertThat(norm).isBetween(0.999f, 1.001f);
    }
  }

  @Test
  void of_zeros_staysZero() {
    assertThat(new SphericalMeans(2, 3).of(Matrix.zeros(5, 3)).values()).containsOnly(0);
  }
}
