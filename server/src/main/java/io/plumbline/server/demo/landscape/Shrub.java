package io.plumbline.server.demo.landscape;

import java.util.SplittableRandom;

/** Draws the low grey-green bushes of dry places. */
final class Shrub {
  private static final Rgb LEAF = Rgb.hex(0x7d7b52);
  private static final Rgb TWIG = Rgb.hex(0x77654c);

  private Shrub() {}

  static PlantShape draw(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    PlantShape shape = new PlantShape(130, 84);
    for (int stem = 0; stem < 90; stem++) {
      double lean = (random.nextDouble() - 0.5) * 2.3;
      double length = 42 + 34 * random.nextDouble();
      for (double along = 0; along < length; along += 1.1) {
        double x = 65 + Math.sin(lean) * along * 0.82;
        double y = 83 - Math.cos(lean * 0.8) * along;
        double share = along / length;
        Rgb color =
            TWIG.mix(LEAF, Curve.step(0.3, 0.6, share))
                .times(0.35 + 0.75 * share * random.nextDouble() + 0.2);
        double dx = (random.nextDouble() - 0.5) * 8 * share;
        shape.dot(
            x + dx,
            y + (random.nextDouble() - 0.5) * 6 * share,
            0.6 + share,
            color,
            (x + dx - 65) / 60,
            0.75);
      }
    }
    return shape.finished();
  }
}
