package io.plumbline.server.demo.landscape;

import java.util.List;
import java.util.SplittableRandom;

/** A shore between land and open sea: a beach, in some pictures under cliffs. */
final class CoastScene {
  private static final double FARTHEST = 9000;

  private final SplittableRandom random;
  private final Noise noise;
  private final double side;
  private final double cliffs;
  private final double rocks;
  private final double offset;

  private CoastScene(long seed) {
    this.random = new SplittableRandom(seed);
    this.noise = new Noise(seed);
    this.side = random.nextBoolean() ? 1 : -1;
    this.cliffs =
        random.nextDouble() < 0.55 ? 30 + 70 * random.nextDouble() : 4 + 8 * random.nextDouble();
    this.rocks = cliffs > 20 ? 0.5 + 0.5 * random.nextDouble() : 0.25 * random.nextDouble();
    this.offset = -0.02 - 0.035 * random.nextDouble() - shore(0, 0);
  }

  static Scene create(long seed, Weather weather) {
    CoastScene coast = new CoastScene(seed);
    double lift = 2.5 + 8 * coast.random.nextDouble();
    Camera camera =
        new Camera(
            Math.max(1, coast.height(0, 0, 1)) + lift,
            0.95,
            0.40 + 0.12 * coast.random.nextDouble());
    boolean tropical = coast.random.nextDouble() < 0.4;
    Water water =
        new Water(
            seed,
            0.10 + 0.14 * coast.random.nextDouble(),
            14,
            tropical ? new Rgb(0.006, 0.055, 0.085) : new Rgb(0.008, 0.034, 0.047),
            tropical ? new Rgb(0.05, 0.30, 0.30) : new Rgb(0.05, 0.13, 0.12),
            true);
    GroundCover cover = new CoastCover(coast.noise, coast.cliffs > 20);
    return new Scene(coast::height, cover, water, List.of(), camera, weather, FARTHEST);
  }

  /** Above 0 on land, below 0 at sea, 1 about 600 metres from the shore. */
  private double shore(double x, double z) {
    double bays =
        0.55 * noise.fractal(x / 1500 + 3, z / 1300, 2)
            + 0.16 * noise.fractal(x / 240, z / 240 + 6, 3);
    double away = Curve.step(1500, 6000, z) * 1.1;
    return -side * (x - 0.08 * side * z * Curve.step(900, 0, z)) / 420
        + bays
        - away
        + Curve.step(1200, 3600, z) * 0.8 * Curve.step(0.15, 0.45, noise.at(z / 2600 + 9, 2.2));
  }

  private double height(double x, double z, double footprint) {
    double land =
        shore(x, z) + offset + (footprint < 8 ? 0.006 * noise.fractal(x / 21, z / 21, 4) : 0);
    double crags = noise.fractal(x / 60, z / 60 + 12, footprint < 6 ? 6 : 3);
    double base = land > 0 ? Math.min(3.2, 26 * land) : 46 * land;
    double walls = cliffs * (0.55 + 0.9 * noise.fractal(x / 420, z / 420, 3) + 0.25);
    double wallStart =
        0.10 + 0.07 * noise.at(x / 300, z / 300) - 0.085 * rocks * Curve.step(60, 500, z);
    double rise =
        Curve.step(wallStart, wallStart + (cliffs > 20 ? 0.045 : 0.22), land + 0.022 * crags);
    double inland = Curve.step(0.3, 2, land) * 60 * (0.5 + noise.fractal(x / 700, z / 700, 5));
    double stacks = reef(x, z, land);
    double ripples =
        footprint < 0.6 && land < 0.12
            ? 0.035 * noise.fractal(x / 1.3, z / 0.8, footprint < 0.1 ? 6 : 3)
            : 0;
    double detail = rise * 5 * crags * (cliffs > 20 ? 1 : 0.3);
    return base + rise * Math.max(1.5, walls) + inland + stacks + detail + ripples;
  }

  /** Rocks that stand in the shallow water. */
  private double reef(double x, double z, double land) {
    if (rocks < 0.3 || land > 0.06 || land < -0.35 || z < 45) {
      return 0;
    }
    double lump = noise.fractal(x / 34 + 20, z / 34, 5) + 0.35 * noise.fractal(x / 9, z / 9, 3);
    double cluster = noise.at(x / 190, z / 190 + 44);
    return 13
        * rocks
        * Curve.step(0.26, 0.62, lump + 0.28 * cluster)
        * Curve.step(-0.35, -0.12, land);
  }
}
