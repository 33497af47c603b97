package io.plumbline.server.demo.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Wooded hills: single trees near by, a carpet of crowns beyond. */
final class ForestScene {
  private static final double FARTHEST = 9000;
  private static final double SPACING = 7.5;
  private static final double LAST_TREE = 900;
  private static final int SHAPES = 7;

  private final SplittableRandom random;
  private final Noise noise;
  private final double hills;
  private final double clearing;
  private final double autumn;

  private ForestScene(long seed) {
    this.random = new SplittableRandom(seed);
    this.noise = new Noise(seed);
    this.hills = 170 + 230 * random.nextDouble();
    this.clearing = 26 + 60 * random.nextDouble() * random.nextDouble();
    this.autumn = random.nextDouble() < 0.4 ? 0.35 + 0.4 * random.nextDouble() : 0.05;
  }

  static Scene create(long seed, Weather weather) {
    ForestScene forest = new ForestScene(seed);
    HeightField soil = (x, z, footprint) -> forest.soil(x, z, footprint);
    HeightField ground =
        (x, z, footprint) -> forest.soil(x, z, footprint) + forest.crowns(x, z, footprint);
    double eye = soil.height(0, 0, 1) + 6 + 14 * forest.random.nextDouble();
    Camera camera = new Camera(eye, 1.0, 0.46 + 0.1 * forest.random.nextDouble());
    GroundCover cover = new ForestCover(forest.noise, LAST_TREE, forest.autumn);
    return new Scene(ground, cover, null, forest.plants(soil), camera, weather, FARTHEST);
  }

  private double soil(double x, double z, double footprint) {
    double warp = 300 * noise.fractal(x / 1500, z / 1500 + 20, 2);
    double ridges = noise.ridged((x + warp) / 2300 + 3, (z + warp) / 1700, 5);
    double rise = Curve.step(60, 3200, z);
    double slope =
        0.10 * z * Curve.step(0, 250, z) * Curve.step(3000, 400, z) + Curve.step(400, 3000, z) * 40;
    double bumps = footprint < 4 ? 2.2 * noise.fractal(x / 23, z / 23, 4) : 0;
    return hills * 2.1 * rise * ridges
        - 60 * Curve.step(200, 900, z) * (1 - rise)
        + slope * 0.6
        + bumps
        + 14 * noise.fractal(x / 160, z / 160, 3);
  }

  /** Crowns of trees too far away to be drawn one by one. */
  private double crowns(double x, double z, double footprint) {
    double there = Curve.step(LAST_TREE * 0.55, LAST_TREE * 0.9, z);
    if (there == 0) {
      return 0;
    }
    double cell = 7;
    if (footprint > cell) {
      return there * 11;
    }
    int i = (int) Math.floor(x / cell);
    int j = (int) Math.floor(z / cell);
    double highest = 0;
    for (int dj = -1; dj <= 1; dj++) {
      for (int di = -1; di <= 1; di++) {
        double size = noise.cell(i + di, j + dj);
        double dx = x - (i + di + 0.2 + 0.6 * noise.cell(j + dj, i + di + 1000)) * cell;
        double dz = z - (j + dj + 0.2 + 0.6 * size) * cell;
        double cone = 10 + 14 * size - 3.1 * Math.sqrt(dx * dx + dz * dz);
        highest = Math.max(highest, cone);
      }
    }
    return there * highest;
  }

  private List<Plant> plants(HeightField soil) {
    PlantShape[] conifers = new PlantShape[SHAPES];
    PlantShape[] broadleaves = new PlantShape[SHAPES];
    for (int i = 0; i < SHAPES; i++) {
      conifers[i] = Conifer.draw(random.nextLong());
      broadleaves[i] = Broadleaf.draw(random.nextLong(), leafColor(i));
    }
    List<Plant> plants = new ArrayList<>();
    for (double z = 12; z < LAST_TREE; z += SPACING * (0.75 + z / 1500)) {
      double spacing = SPACING * (0.7 + z / 900);
      for (double x = -0.56 * z - 10; x < 0.56 * z + 10; x += spacing) {
        double px = x + (random.nextDouble() - 0.5) * spacing;
        double pz = z + (random.nextDouble() - 0.5) * SPACING;
        if (pz > 9 && stands(px, pz)) {
          plants.add(plant(soil, px, pz, conifers, broadleaves));
        }
      }
    }
    undergrowth(plants, soil);
    return plants;
  }

  private void undergrowth(List<Plant> plants, HeightField soil) {
    PlantShape[] shapes = new PlantShape[SHAPES];
    for (int i = 0; i < SHAPES; i++) {
      shapes[i] = Shrub.draw(random.nextLong());
    }
    for (double z = 7; z < 130; z *= 1.025) {
      for (int i = 0; i < 14; i++) {
        double x = (random.nextDouble() - 0.5) * 1.2 * z;
        if (noise.fractal(x / 11, z / 11, 3) > -0.08) {
          double tall = 0.3 + 0.9 * random.nextDouble() * random.nextDouble();
          Rgb tint =
              new Rgb(0.50, 0.68, 0.42)
                  .mix(new Rgb(0.9, 0.75, 0.5), random.nextDouble() * (0.4 + 0.6 * autumn));
          plants.add(
              new Plant(
                  x,
                  soil.height(x, z, 0.5) - 0.05,
                  z,
                  tall,
                  shapes[random.nextInt(SHAPES)],
                  tint.times(0.8)));
        }
      }
    }
  }

  private boolean stands(double x, double z) {
    double edge = clearing * (1 + 0.5 * noise.at(x / 30, 3.3)) - Math.abs(x) * 1.1;
    double glade = noise.fractal(x / 120 + 50, z / 120, 3);
    return z > edge && glade < 0.36 && random.nextDouble() < 0.86;
  }

  private Plant plant(
      HeightField soil, double x, double z, PlantShape[] conifers, PlantShape[] broadleaves) {
    double grove = 0.5 + noise.fractal(x / 140, z / 140 + 80, 3);
    boolean leafy = random.nextDouble() < autumn * 2 * grove * grove;
    PlantShape shape = (leafy ? broadleaves : conifers)[random.nextInt(SHAPES)];
    double size = random.nextDouble();
    double tall = leafy ? 9 + 8 * size : 11 + 17 * size * (0.6 + 0.4 * size);
    double warm = 0.85 + 0.3 * random.nextDouble();
    Rgb tint =
        new Rgb(warm, 0.92 + 0.14 * random.nextDouble(), 1.05 - 0.2 * random.nextDouble())
            .times(0.8 + 0.4 * random.nextDouble());
    return new Plant(x, soil.height(x, z, 1) - 0.4, z, tall, shape, tint);
  }

  private Rgb leafColor(int index) {
    Rgb green = Rgb.hex(0x63803a);
    Rgb gold = index % 2 == 0 ? Rgb.hex(0xc8912b) : Rgb.hex(0xa8541f);
    return green.mix(gold, Curve.clamp(autumn * 1.7 - 0.15));
  }
}
