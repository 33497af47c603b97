package io.plumbline.server.demo.landscape;

import java.util.SplittableRandom;

/** Draws broad-leaved trees: branches that fork, with clouds of leaves at their ends. */
final class Broadleaf {
  private static final int SIZE = 340;
  private static final Rgb BARK = Rgb.hex(0x6b6258);

  private final SplittableRandom random;
  private final PlantShape shape = new PlantShape((int) (SIZE * 0.85), SIZE);
  private final Rgb leaves;

  private Broadleaf(long seed, Rgb leaves) {
    this.random = new SplittableRandom(seed);
    this.leaves = leaves;
  }

  static PlantShape draw(long seed, Rgb leaves) {
    Broadleaf tree = new Broadleaf(seed, leaves);
    tree.grow(tree.shape.width() / 2.0, SIZE - 1, Math.PI / 2, SIZE * 0.26, 6.5, 0);
    return tree.shape.finished();
  }

  private void grow(double x, double y, double angle, double length, double thick, int level) {
    double endX = x + Math.cos(angle) * length;
    double endY = y - Math.sin(angle) * length;
    int steps = (int) (length * 1.5) + 2;
    for (int step = 0; step <= steps; step++) {
      double share = step / (double) steps;
      double wobble = Math.sin(share * 3 + level) * thick * 0.3;
      shape.dot(
          x + (endX - x) * share + wobble,
          y + (endY - y) * share,
          thick * (1 - 0.35 * share) * 0.5,
          BARK.times(0.5 + 0.5 * random.nextDouble()),
          wobble / (thick + 1),
          1);
    }
    if (level >= 3) {
      foliage(endX, endY, 15 + 10 * random.nextDouble());
    }
    if (level == 5) {
      return;
    }
    int forks = level < 2 ? 3 : 2;
    for (int fork = 0; fork < forks; fork++) {
      double turn = (fork - (forks - 1) / 2.0) * 0.72 + (random.nextDouble() - 0.5) * 0.55;
      grow(
          endX,
          endY,
          angle + turn * 0.95,
          length * (0.66 + 0.2 * random.nextDouble()),
          thick * 0.62,
          level + 1);
    }
  }

  private void foliage(double x, double y, double radius) {
    for (int leaf = 0; leaf < radius * 5; leaf++) {
      double direction = random.nextDouble() * 2 * Math.PI;
      double out = Math.sqrt(random.nextDouble()) * radius;
      double dx = Math.cos(direction) * out * 1.15;
      double dy = Math.sin(direction) * out * 0.8;
      double light = (0.55 - 0.5 * dy / radius) * (0.65 + 0.7 * random.nextDouble());
      double facing =
          Math.max(
              -1, Math.min(1, dx / radius * 0.6 + (x + dx - shape.width() / 2.0) / shape.width()));
      shape.dot(
          x + dx,
          y + dy,
          0.7 + 0.8 * random.nextDouble(),
          leaves.times(Math.max(0.16, light)),
          facing,
          0.9);
    }
  }
}
