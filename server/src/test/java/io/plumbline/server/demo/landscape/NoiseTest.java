package io.plumbline.server.demo.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseTest {
  private final Noise noise = new Noise(3);
  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void at_manyPlaces_isCentredAndBounded() {
    double sum = 0;
    double largest = 0;
    for (int i = 0; i < 20_000; i++) {
      double value = noise.at(random.nextDouble(-500, 500), random.nextDouble(-500, 500));
      sum += value;
      largest = Math.max(largest, Math.abs(value));
    }

    assertThat(sum / 20_000).isCloseTo(0, within(0.02));
    assertThat(largest).isBetween(0.6, 1.6);
  }

  @Test
  void at_gridLines_isContinuous() {
    for (int i = 0; i < 1000; i++) {
      double line = random.nextInt(-50, 50);
      double along = random.nextDouble(-50, 50);

      assertThat(noise.at(line - 1e-9, along))
          .isCloseTo(noise.at(line + 1e-9, along), within(1e-6));
      assertThat(noise.at(along, line - 1e-9))
          .isCloseTo(noise.at(along, line + 1e-9), within(1e-6));
    }
  }

  @Test
  void derive_sameSalt_sameFunctionAndAnotherSaltAnother() {
    assertThat(noise.derive(4).at(1.3, 2.7)).isEqualTo(noise.derive(4).at(1.3, 2.7));
    assertThat(noise.derive(4).at(1.3, 2.7)).isNotEqualTo(noise.derive(5).at(1.3, 2.7));
  }
}
