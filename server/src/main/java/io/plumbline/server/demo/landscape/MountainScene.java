package io.plumbline.server.demo.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A range of rock and snow behind a valley. */
final class MountainScene {
  private static final double WIDTH = 17_000;
  private static final int GRID = 512;
  private static final int DROPS = 80_000;
  private static final double LAST_TREE = 1500;

  private MountainScene() {}

  static Scene create(long seed, Weather weather) {
    SplittableRandom random = new SplittableRandom(seed);
    Noise noise = new Noise(seed);
    double peaks = 1500 + 900 * random.nextDouble();
    double offset = (random.nextDouble() - 0.5) * 2000;
    HeightField rough = (x, z, footprint) -> rough(noise, x + offset, z, peaks);
    HeightGrid grid = HeightGrid.sample(rough, GRID, WIDTH);
    Erosion.rain(grid, DROPS, seed);
    HeightField ground =
        (x, z, footprint) -> {
          double height = grid.smooth(x, z);
          return height + detail(noise, x, z, height, footprint);
        };
    double snowLine = 620 + 900 * random.nextDouble();
    AlpineCover cover = new AlpineCover(noise, snowLine, 650 + 350 * random.nextDouble());
    double here = ground.height(0, 0, 1);
    Camera camera =
        new Camera(here + 40 + 120 * random.nextDouble(), 1.0, 0.62 + 0.08 * random.nextDouble());
    return new Scene(
        ground, cover, null, woods(random, ground, cover), camera, weather, WIDTH * 0.92);
  }

  /** Trees near enough to be seen one by one. */
  private static List<Plant> woods(SplittableRandom random, HeightField ground, AlpineCover cover) {
    PlantShape[] shapes = new PlantShape[5];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = Conifer.draw(random.nextLong());
    }
    List<Plant> plants = new ArrayList<>();
    for (double z = 70; z < LAST_TREE; z += 9 + z / 90) {
      double spacing = 8 + z / 110;
      for (double x = -0.55 * z; x < 0.55 * z; x += spacing) {
        double px = x + (random.nextDouble() - 0.5) * spacing * 1.6;
        double pz = z + (random.nextDouble() - 0.5) * 14;
        Vec at = new Vec(px, ground.height(px, pz, 10), pz);
        if (random.nextDouble() < 0.03 + cover.woods(at, 0.8)) {
          double tall = 9 + 15 * random.nextDouble();
          Rgb tint = Rgb.gray(0.75 + 0.4 * random.nextDouble());
          plants.add(
              new Plant(px, at.y() - 0.5, pz, tall, shapes[random.nextInt(shapes.length)], tint));
        }
      }
    }
    return plants;
  }

  private static double rough(Noise noise, double x, double z, double peaks) {
    double warpX = 900 * noise.fractal(x / 4200 + 7, z / 4200, 3);
    double warpZ = 900 * noise.fractal(x / 4200, z / 4200 + 31, 3);
    double ridges = noise.ridged((x + warpX) / 5600, (z + warpZ) / 5600, 9);
    double range =
        Curve.step(200, 5600, z + 0.45 * Math.abs(x))
            * (0.85 + 0.35 * noise.at(x / 5200, z / 6800 + 5));
    double hills = 190 * noise.fractal(x / 1500, z / 1500, 8);
    double valley =
        -160
            * Curve.step(2600, 500, Math.abs(x + 500 * noise.at(z / 2600, 4.5)))
            * Curve.step(200, 1500, z);
    return peaks * range * Math.pow(ridges, 1.35) * 1.5 + hills * (0.6 + range) + valley;
  }

  /** Crags and stones, finer than the grid; rough where it is high. */
  private static double detail(Noise noise, double x, double z, double height, double footprint) {
    double sum = 0;
    double length = 330;
    double rough = 0.12 + 0.88 * Curve.step(250, 1000, height);
    double amplitude = 62 * rough;
    for (int octave = 0; octave < 10 && length > footprint * 2; octave++) {
      sum += amplitude * (0.42 - Math.abs(noise.at(x / length + octave * 5.3, z / length)));
      length *= 0.49;
      amplitude *= 0.47;
    }
    return sum;
  }
}
