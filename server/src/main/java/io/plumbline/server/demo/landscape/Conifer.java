package io.plumbline.server.demo.landscape;

import java.util.SplittableRandom;

/** Draws spruces and firs: whorls of drooping branches around a straight trunk. */
final class Conifer {
  private static final int HEIGHT = 420;
  private static final Rgb BARK = Rgb.hex(0x5b4a3c);
  private static final Rgb NEEDLES = Rgb.hex(0x363f2a);
  private static final Rgb YOUNG = Rgb.hex(0x566038);

  private final SplittableRandom random;
  private final PlantShape shape;
  private final double spread;
  private final double droop;

  private Conifer(long seed) {
    this.random = new SplittableRandom(seed);
    this.spread = 0.34 + 0.16 * random.nextDouble();
    this.droop = 0.15 + 0.45 * random.nextDouble();
    this.shape = new PlantShape((int) (HEIGHT * 0.52), HEIGHT);
  }

  static PlantShape draw(long seed) {
    Conifer conifer = new Conifer(seed);
    conifer.trunk();
    for (int layer = 0; layer < 3; layer++) {
      conifer.branches(layer);
    }
    return conifer.shape.finished();
  }

  private void trunk() {
    for (int y = 6; y < HEIGHT; y++) {
      double radius = 0.6 + 4.2 * y / HEIGHT;
      shape.dot(shape.width() / 2.0, y, radius, BARK.times(0.5 + 0.3 * random.nextDouble()), 0, 1);
    }
  }

  /**
   * @param layer 0 behind the trunk, 1 at its sides, 2 in front
   */
  private void branches(int layer) {
    double top = 3;
    double crown = HEIGHT * (0.90 + 0.08 * random.nextDouble());
    for (double y = top; y < crown; y += 2.2 + 5.0 * y / HEIGHT) {
      double down = y / crown;
      // Narrow at the tip, widest near the foot, ragged throughout.
      double reach = HEIGHT * 0.5 * spread * Math.pow(down, 0.82) * (1 - 0.35 * Math.pow(down, 7));
      int count = layer == 1 ? 3 : 2;
      for (int i = 0; i < count; i++) {
        double around = random.nextDouble() * 2 - 1;
        branch(
            y + random.nextDouble() * 4, reach * (0.62 + 0.5 * random.nextDouble()), around, layer);
      }
    }
  }

  private void branch(double startY, double reach, double around, int layer) {
    double middle = shape.width() / 2.0;
    double sideways =
        layer == 1 ? Math.copySign(0.55 + 0.45 * Math.abs(around), around) : around * 0.8;
    double shade =
        (layer == 0 ? 0.38 : layer == 1 ? 0.72 : 0.95) * (0.75 + 0.5 * random.nextDouble());
    int steps = (int) Math.max(3, reach / 1.7);
    for (int step = 0; step < steps; step++) {
      double out = step / (double) steps;
      double x = middle + sideways * reach * out;
      double y =
          startY + reach * (droop * out * (1.25 - 0.6 * out) + (layer == 2 ? 0.28 * out : 0));
      double tuft = (0.5 + 0.9 * Math.min(1, reach / 30)) * (0.8 + 1.6 * (1 - out)) + reach * 0.012;
      for (int needle = 0; needle < 3; needle++) {
        double dx = (random.nextDouble() - 0.5) * tuft * 2.2;
        double dy = random.nextDouble() * tuft * 2.1;
        Rgb color = NEEDLES.mix(YOUNG, Curve.clamp(out * 0.9 - 0.25 + 0.4 * random.nextDouble()));
        double light = shade * (1 - 0.42 * dy / (tuft * 2.1));
        double facing = Math.max(-1, Math.min(1, (x + dx - middle) / (reach + 8) * 1.25));
        shape.dot(
            x + dx, y + dy, 0.5 + 0.55 * random.nextDouble(), color.times(light), facing, 0.9);
      }
    }
  }
}
