package io.plumbline.server.demo.landscape;

import java.awt.image.BufferedImage;

/**
 * Paints landscapes that look like photographs. The same kind, seed and size give the same picture.
 * Safe for threads.
 */
public final class LandscapePainter {
  private LandscapePainter() {}

  /**
   * Paints one picture, in a second or two of computing for a megapixel.
   *
   * @param kind what to show
   * @param seed which of the many pictures of that kind
   * @param width in pixels, at least 48
   * @param height in pixels, at least 48
   * @throws IllegalArgumentException if it is smaller
   */
  public static BufferedImage paint(LandscapeKind kind, long seed, int width, int height) {
    if (width < 48 || height < 48) {
      throw new IllegalArgumentException(
          "%d × %d pixels are too few; at least 48 × 48 are needed".formatted(width, height));
    }
    Moment moment = Moment.choose(kind, seed);
    Scene scene =
        switch (kind) {
          case MOUNTAINS -> MountainScene.create(seed, moment.weather());
          case COAST -> CoastScene.create(seed, moment.weather());
          case DESERT -> DesertScene.create(seed, moment.weather());
          case FOREST -> ForestScene.create(seed, moment.weather());
        };
    return moment.film().develop(new Renderer(scene, width, height, seed).draw(), seed);
  }
}
