package io.plumbline.server.demo.landscape;

/**
 * The air between the camera and things: it takes their light and adds that of the sky. Immutable,
 * safe for threads.
 */
final class Haze {
  private final Weather weather;
  private final Atmosphere atmosphere;

  Haze(Weather weather, Atmosphere atmosphere) {
    this.weather = weather;
    this.atmosphere = atmosphere;
  }

  /**
   * @param light that a thing sends out
   * @param direction to it from the camera, of unit length
   * @param distance to it in metres
   */
  Rgb before(Rgb light, Vec direction, double distance) {
    return veil(direction, distance).over(light);
  }

  /** The air up to a distance, for several things there. */
  Veil veil(Vec direction, double distance) {
    double rise = direction.y() * distance / weather.hazeHeight();
    double thin = Math.abs(rise) < 1e-4 ? 1 : (1 - Math.exp(-rise)) / rise;
    double depth = weather.haze() * distance * thin;
    // Clear air takes more blue than red; mist takes all alike.
    double blue = 1 / (1 + 0.12 * weather.dust());
    Rgb through =
        new Rgb(
            Math.exp(-depth * (1 - 0.35 * blue)),
            Math.exp(-depth),
            Math.exp(-depth * (1 + 0.9 * blue)));
    Rgb air = color(direction);
    return new Veil(
        through,
        new Rgb(
            air.r() * (1 - through.r()), air.g() * (1 - through.g()), air.b() * (1 - through.b())));
  }

  private Rgb color(Vec direction) {
    Rgb sky = atmosphere.sky(new Vec(direction.x(), 0.05, direction.z()).unit());
    double gray = sky.luminance();
    double veil = Math.min(0.75, weather.haze() * 1800);
    return sky.mix(Rgb.gray(gray), veil * 0.6 * (1 - weather.sunShare() * 0.5)).times(0.9);
  }

  /**
   * @param through share of light that passes
   * @param added light of the air itself
   */
  record Veil(Rgb through, Rgb added) {
    Rgb over(Rgb light) {
      return light.times(through).plus(added);
    }
  }
}
