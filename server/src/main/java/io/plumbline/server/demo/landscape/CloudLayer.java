package io.plumbline.server.demo.landscape;

/** Cumulus in a slab of air and cirrus far above. Immutable, safe for threads. */
final class CloudLayer {
  private static final double BASE = 1400;
  private static final double THICKNESS = 1300;
  private static final double CIRRUS = 8000;
  private static final double FARTHEST = 55_000;
  private static final int STEPS = 12;
  private static final double EXTINCTION = 0.011;

  private final Noise noise;
  private final Weather weather;
  private final Atmosphere atmosphere;
  private final Rgb sunColor;
  private final Rgb skyColor;

  CloudLayer(long seed, Weather weather, Atmosphere atmosphere) {
    this.noise = new Noise(seed).derive(71);
    this.weather = weather;
    this.atmosphere = atmosphere;
    // Clouds stand so high that they still see the sun shortly after it has set.
    Vec sun = atmosphere.sun();
    Rgb low = atmosphere.sky(new Vec(sun.x(), 0.03, sun.z()).unit());
    this.sunColor = atmosphere.sunLight().plus(low.times(1.2 * Curve.step(0.12, 0, sun.y())));
    this.skyColor = atmosphere.ambient().times(1.25);
  }

  /** Sky of a direction that points upward, with its clouds. */
  Rgb over(Vec direction, Rgb clear) {
    Rgb color = weather.cirrus() > 0 ? cirrus(direction, clear) : clear;
    return weather.clouds() > 0 ? cumulus(direction, color) : color;
  }

  private Rgb cirrus(Vec direction, Rgb clear) {
    double distance = CIRRUS / Math.max(0.02, direction.y());
    double x = direction.x() * distance / 5200;
    double z = direction.z() * distance / 2400;
    double warp = noise.fractal(x * 0.6 + 9, z * 0.6, 3);
    double wisps = noise.fractal(x + warp * 1.3 + 40, z * 0.55 + warp * 1.8, 6);
    double streaks = noise.fractal(x * 3.1 + warp * 2, z * 0.5 + 77 + warp, 5);
    double density = Curve.step(0.02, 0.75, wisps + 0.35 * streaks + 0.1) * weather.cirrus();
    density *= Curve.step(0.01, 0.12, direction.y());
    double cosine = direction.dot(atmosphere.sun());
    double phase = 0.10 + 0.35 * Math.pow(Math.max(0, cosine), 6);
    Rgb lit = sunColor.times(phase).plus(skyColor.times(0.35));
    return clear.mix(lit.mix(clear, 0.25), density * 0.75);
  }

  private Rgb cumulus(Vec direction, Rgb behind) {
    double rise = Math.max(0.012, direction.y());
    double start = BASE / rise;
    if (start > FARTHEST) {
      return behind;
    }
    double end = Math.min((BASE + THICKNESS) / rise, start + 9000);
    int steps = (int) Math.max(STEPS, Math.min(44, (end - start) / 170));
    double step = (end - start) / steps;
    double cosine = direction.dot(atmosphere.sun());
    double phase = 0.16 + 0.5 * Math.pow(Math.max(0, cosine), 12) + 0.06 * cosine * cosine;
    double through = 1;
    Rgb light = Rgb.BLACK;
    for (int i = 0; i < steps && through > 0.02; i++) {
      Vec at = direction.times(start + (i + 0.5) * step);
      double density = density(at, 4);
      if (density <= 0) {
        continue;
      }
      double toSun = density(at.plus(atmosphere.sun().times(140)), 3) * 180;
      toSun += density(at.plus(atmosphere.sun().times(420)), 2) * 420;
      double lit =
          Math.exp(-toSun * EXTINCTION * 0.55) + 0.22 * Math.exp(-toSun * EXTINCTION * 0.12);
      double height = Curve.clamp((at.y() - BASE) / THICKNESS);
      Rgb color = sunColor.times(lit * phase * 1.5).plus(skyColor.times(0.35 + 0.5 * height));
      double absorbed = 1 - Math.exp(-density * EXTINCTION * Math.min(step, 300));
      light = light.plus(color.times(absorbed * through));
      through *= 1 - absorbed;
    }
    // Far clouds dissolve in the haze over the horizon.
    double distance = Math.exp(-start / 26_000);
    return behind.mix(behind.times(through).plus(light), distance);
  }

  private double density(Vec at, int octaves) {
    double height = (at.y() - BASE) / THICKNESS;
    if (height < 0 || height > 1) {
      return 0;
    }
    double large = noise.at(at.x() / 5200, at.z() / 5200 + 3) * 0.5 + 0.5;
    double threshold = 0.79 - weather.clouds() * 0.34;
    // Flat below, heaped above.
    double profile = Curve.step(0, 0.12, height) * (1 - 0.45 * height * height);
    // The finer shapes rarely reach more than this: clear air costs little.
    if ((0.45 * large + 0.75 * 0.80) * profile < threshold) {
      return 0;
    }
    double fine = noise.fractal(at.x() / 1500, at.z() / 1500, at.y() / 1100, octaves) * 0.5 + 0.5;
    double shape = 0.45 * large + 0.75 * fine;
    return Curve.clamp((shape * profile - threshold) * 6);
  }
}
