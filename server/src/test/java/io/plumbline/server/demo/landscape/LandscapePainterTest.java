package io.plumbline.server.demo.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LandscapePainterTest {
  private static final int WIDTH = 96;
  private static final int HEIGHT = 64;

  @ParameterizedTest
  @EnumSource(LandscapeKind.class)
  void paint_sameSeed_sameSizeAndPixels(LandscapeKind kind) {
    BufferedImage picture = LandscapePainter.paint(kind, 7, WIDTH, HEIGHT);
    BufferedImage again = LandscapePainter.paint(kind, 7, WIDTH, HEIGHT);

    assertThat(picture.getWidth()).isEqualTo(WIDTH);
    assertThat(picture.getHeight()).isEqualTo(HEIGHT);
    assertThat(pixels(again)).isEqualTo(pixels(picture));
  }

  @ParameterizedTest
  @EnumSource(LandscapeKind.class)
  void paint_anotherSeed_anotherPicture(LandscapeKind kind) {
    int[] one = pixels(LandscapePainter.paint(kind, 1, WIDTH, HEIGHT));
    int[] other = pixels(LandscapePainter.paint(kind, 2, WIDTH, HEIGHT));

    assertThat(meanDifference(one, other)).isGreaterThan(8);
  }

  @ParameterizedTest
  @EnumSource(LandscapeKind.class)
  void paint_anySeed_isNeitherBlackNorWhiteNorFlat(LandscapeKind kind) {
    for (long seed : new long[] {3, 6}) {
      int[] pixels = pixels(LandscapePainter.paint(kind, seed, WIDTH, HEIGHT));
      double mean = 0;
      double square = 0;
      for (int pixel : pixels) {
        int green = pixel >> 8 & 255;
        mean += green / (double) pixels.length;
        square += green * green / (double) pixels.length;
      }

      assertThat(mean).as("mean brightness of seed %d", seed).isBetween(40.0, 215.0);
      assertThat(Math.sqrt(square - mean * mean)).as("contrast of seed %d", seed).isGreaterThan(12);
    }
  }

  @Test
  void paint_kindsWithTheSameSeed_differ() {
    List<int[]> pictures = new ArrayList<>();
    for (LandscapeKind kind : LandscapeKind.values()) {
      int[] picture = pixels(LandscapePainter.paint(kind, 2, WIDTH, HEIGHT));

      assertThat(pictures)
          .allSatisfy(other -> assertThat(meanDifference(picture, other)).isGreaterThan(12));
      pictures.add(picture);
    }
  }

  @Test
  void paint_tooSmall_isRefused() {
    assertThatThrownBy(() -> LandscapePainter.paint(LandscapeKind.COAST, 1, 20, 64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("20 × 64");
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static double meanDifference(int[] one, int[] other) {
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs((one[i] >> 8 & 255) - (other[i] >> 8 & 255));
    }
    return sum / (double) one.length;
  }
}
