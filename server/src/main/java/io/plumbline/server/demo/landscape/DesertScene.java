package io.plumbline.server.demo.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Dunes under a big sky, in some pictures with red table mountains behind a plain of sand and
 * scrub.
 */
final class DesertScene {
  private static final double FARTHEST = 11_000;

  private final SplittableRandom random;
  private final Noise noise;
  private final boolean rocky;
  private final double windAngle;
  private final double duneLength;

  private DesertScene(long seed, Weather weather) {
    this.random = new SplittableRandom(seed);
    this.noise = new Noise(seed);
    this.rocky = random.nextDouble() < 0.4;
    // The wind blows away from the sun, so that the steep faces lie in shadow.
    this.windAngle =
        Math.toRadians(weather.sunAzimuth()) + Math.PI + (random.nextDouble() - 0.5) * 1.1;
    this.duneLength = 85 + 120 * random.nextDouble();
  }

  static Scene create(long seed, Weather weather) {
    DesertScene desert = new DesertScene(seed, weather);
    HeightField ground = desert.rocky ? desert::plainWithMesas : desert::dunes;
    double lift =
        desert.rocky ? 5 + 18 * desert.random.nextDouble() : 3 + 7 * desert.random.nextDouble();
    // From the highest ground near by, so that no slope fills the picture.
    double stand = ground.height(0, 0, 1);
    for (double z = 20; z <= 160; z += 20) {
      stand = Math.max(stand, ground.height(0, z, 1));
    }
    double horizon = desert.rocky ? 0.56 : 0.40 + 0.1 * desert.random.nextDouble();
    Camera camera = new Camera(stand + lift, 1.0, horizon);
    GroundCover cover = new DesertCover(desert.noise, desert.rocky);
    List<Plant> scrub = desert.rocky ? desert.scrub(ground) : List.of();
    return new Scene(ground, cover, null, scrub, camera, weather, FARTHEST);
  }

  private double dunes(double x, double z, double footprint) {
    double swell = 55 * noise.fractal(x / 1500, z / 1500 + 9, 3) * Curve.step(-100, 900, z);
    double far = 1 + 1.1 * Curve.step(300, 2500, z);
    double height =
        swell
            + far * ridge(x, z, duneLength * far, 0.19, 0)
            + ridge(x + 400, z, duneLength * 0.31, 0.055, 1.1);
    if (footprint < 0.35) {
      double along =
          (x * Math.sin(windAngle) + z * Math.cos(windAngle))
              + 0.5 * noise.fractal(x / 2.4, z / 2.4, 3);
      double strength = 0.5 + 0.5 * noise.at(x / 9, z / 9);
      height += 0.014 * strength * Math.sin(along * 19) * Curve.step(0.30, 0.03, footprint);
    }
    return height;
  }

  /** A train of dunes: a gentle rise, a sharp crest, a steep fall. */
  private double ridge(double x, double z, double length, double steepness, double turn) {
    double angle = windAngle + turn * 0.4;
    double along = x * Math.sin(angle) + z * Math.cos(angle);
    double across = x * Math.cos(angle) - z * Math.sin(angle);
    double bend = 1.15 * noise.fractal(x / length * 0.45 + turn * 50, z / length * 0.45, 3);
    double phase =
        along / length + bend + 0.12 * noise.at(across / length * 1.7, along / length + turn);
    double share = phase - Math.floor(phase);
    double profile = share < 0.70 ? Math.pow(share / 0.70, 1.25) : (1 - share) / 0.30;
    double size =
        0.45
            + 0.55
                * Curve.clamp(
                    0.5
                        + 1.3
                            * noise.fractal(across / length * 0.55 + 70, along / length * 0.3, 2));
    double rounded =
        profile - 0.35 * profile * profile * profile * profile * profile * profile * 0.3;
    return steepness * length * size * rounded;
  }

  private double plainWithMesas(double x, double z, double footprint) {
    double plain =
        9 * noise.fractal(x / 420, z / 420, 4)
            + (footprint < 3 ? 0.8 * noise.fractal(x / 12, z / 12, 4) : 0);
    double away = Curve.step(900, 2100, z + 0.2 * Math.abs(x));
    double mass =
        noise.fractal(x / 1300 + 4, z / 1500, 4) + 0.06 * noise.fractal(x / 130, z / 130, 4);
    double crags = noise.fractal(x / 90 + 7, z / 90, 4);
    double talus = 95 * Curve.step(-0.02, 0.20, mass + 0.012 * crags);
    double wall = 190 * Curve.step(0.155, 0.185, mass + 0.035 * crags);
    double upper = 120 * Curve.step(0.235, 0.255, mass + 0.03 * crags);
    double top = (wall > 150 ? 5 : 1) * crags;
    return plain + away * (talus + wall + upper + top);
  }

  private List<Plant> scrub(HeightField ground) {
    PlantShape[] shapes = new PlantShape[5];
    for (int i = 0; i < shapes.length; i++) {
      shapes[i] = Shrub.draw(random.nextLong());
    }
    List<Plant> plants = new ArrayList<>();
    for (double z = 9; z < 420; z *= 1.02) {
      for (int i = 0; i < 7; i++) {
        double x = (random.nextDouble() - 0.5) * 1.25 * z;
        if (noise.fractal(x / 30, z / 30, 3) > -0.1) {
          double tall = 0.35 + 0.9 * random.nextDouble() * random.nextDouble();
          plants.add(
              new Plant(
                  x,
                  ground.height(x, z, 0.5) - 0.05,
                  z,
                  tall,
                  shapes[random.nextInt(5)],
                  Rgb.gray(0.8 + 0.4 * random.nextDouble())));
        }
      }
    }
    return plants;
  }
}
