package io.plumbline.server.demo.landscape;

import java.util.SplittableRandom;

/**
 * Rain that carves gullies and fills valleys: drops run downhill, pick up soil where they are fast
 * and drop it where they slow down; after H. T. Beyer, "Implementation of a method for hydraulic
 * erosion" (2015).
 */
final class Erosion {
  private static final int LIFETIME = 48;
  private static final double INERTIA = 0.06;
  private static final double CAPACITY = 5;
  private static final double LEAST_SLOPE = 0.012;
  private static final double ERODE = 0.28;
  private static final double DEPOSIT = 0.28;
  private static final double EVAPORATION = 0.018;

  private final int size;
  private final float[] height;
  private final double[] weights = new double[16];
  private double gradientX;
  private double gradientZ;

  private Erosion(HeightGrid grid) {
    this.size = grid.size();
    this.height = grid.heights();
  }

  /**
   * @param grid heights in metres; changed
   * @param drops how much rain falls
   */
  static void rain(HeightGrid grid, int drops, long seed) {
    Erosion erosion = new Erosion(grid);
    // Slopes as rise over run, so that the constants hold for any size of cell.
    float scale = (float) (1 / grid.cell());
    for (int i = 0; i < erosion.height.length; i++) {
      erosion.height[i] *= scale;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int drop = 0; drop < drops; drop++) {
      double x = 2 + random.nextDouble() * (erosion.size - 5);
      double z = 2 + random.nextDouble() * (erosion.size - 5);
      erosion.run(x, z);
    }
    for (int i = 0; i < erosion.height.length; i++) {
      erosion.height[i] /= scale;
    }
  }

  private void run(double startX, double startZ) {
    double x = startX;
    double z = startZ;
    double directionX = 0;
    double directionZ = 0;
    double speed = 1;
    double water = 1;
    double soil = 0;
    for (int step = 0; step < LIFETIME; step++) {
      double before = heightAt(x, z);
      directionX = directionX * INERTIA - gradientX * (1 - INERTIA);
      directionZ = directionZ * INERTIA - gradientZ * (1 - INERTIA);
      double length = Math.sqrt(directionX * directionX + directionZ * directionZ);
      if (length < 1e-9) {
        return;
      }
      directionX /= length;
      directionZ /= length;
      double nextX = x + directionX;
      double nextZ = z + directionZ;
      if (nextX < 2 || nextZ < 2 || nextX >= size - 3 || nextZ >= size - 3) {
        return;
      }
      double fall = heightAt(nextX, nextZ) - before;
      double capacity = Math.max(-fall, LEAST_SLOPE) * speed * water * CAPACITY;
      if (soil > capacity || fall > 0) {
        double dropped = fall > 0 ? Math.min(fall, soil) : (soil - capacity) * DEPOSIT;
        soil -= dropped;
        spread(x, z, dropped);
      } else {
        double taken = Math.min((capacity - soil) * ERODE, -fall);
        soil += taken;
        carve(x, z, taken);
      }
      speed = Math.sqrt(Math.max(0, speed * speed - fall * 4));
      water *= 1 - EVAPORATION;
      x = nextX;
      z = nextZ;
    }
  }

  /** Also sets the gradient there. */
  private double heightAt(double x, double z) {
    int i = (int) x;
    int j = (int) z;
    double u = x - i;
    double v = z - j;
    int at = j * size + i;
    double a = height[at];
    double b = height[at + 1];
    double c = height[at + size];
    double d = height[at + size + 1];
    gradientX = (b - a) * (1 - v) + (d - c) * v;
    gradientZ = (c - a) * (1 - u) + (d - b) * u;
    return a * (1 - u) * (1 - v) + b * u * (1 - v) + c * (1 - u) * v + d * u * v;
  }

  private void spread(double x, double z, double amount) {
    int i = (int) x;
    int j = (int) z;
    double u = x - i;
    double v = z - j;
    int at = j * size + i;
    height[at] += (float) (amount * (1 - u) * (1 - v));
    height[at + 1] += (float) (amount * u * (1 - v));
    height[at + size] += (float) (amount * (1 - u) * v);
    height[at + size + 1] += (float) (amount * u * v);
  }

  /** Takes soil from the sixteen points around, so that beds are wider than one cell. */
  private void carve(double x, double z, double amount) {
    int i = (int) x - 1;
    int j = (int) z - 1;
    double total = 0;
    for (int part = 0; part < 16; part++) {
      double dx = i + (part & 3) - x;
      double dz = j + (part >> 2) - z;
      weights[part] = Math.max(0, 4 - dx * dx - dz * dz);
      total += weights[part];
    }
    for (int part = 0; part < 16; part++) {
      height[(j + (part >> 2)) * size + i + (part & 3)] -= (float) (amount * weights[part] / total);
    }
  }
}
