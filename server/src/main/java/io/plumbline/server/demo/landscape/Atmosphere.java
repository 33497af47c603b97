package io.plumbline.server.demo.landscape;

/**
 * Clear air lit by the sun: the colour of the sky in each direction, of the sunlight that arrives
 * at the ground, and of the haze in front of distant things. Single scattering after T. Nishita et
 * al., "Display of the Earth Taking into Account Atmospheric Scattering" (1993), with an ozone
 * layer for the blue of dusk; tabulated once.
 *
 * <p>Immutable, safe for threads.
 */
final class Atmosphere {
  private static final double GROUND_RADIUS = 6_360_000;
  private static final double TOP_RADIUS = 6_440_000;
  private static final double RAYLEIGH_HEIGHT = 8_000;
  private static final double MIE_HEIGHT = 1_200;
  private static final Rgb RAYLEIGH = new Rgb(5.8e-6, 13.5e-6, 33.1e-6);
  private static final Rgb OZONE = new Rgb(0.65e-6, 1.88e-6, 0.085e-6);
  private static final double MIE = 4e-6;
  private static final double MIE_FORWARD = 0.78;
  private static final double SUN = 20;

  private static final int ELEVATIONS = 64;
  private static final int AZIMUTHS = 48;
  private static final int VIEW_STEPS = 20;
  private static final int SUN_STEPS = 6;

  private final Vec sun;
  private final double mie;
  private final Rgb[] table = new Rgb[ELEVATIONS * AZIMUTHS];
  private final Rgb sunLight;
  private final Rgb ambient;

  /**
   * @param sun direction to the sun, of unit length
   * @param dust how much dust and moisture the air holds; 1 is a clear day, 10 a hazy one
   */
  Atmosphere(Vec sun, double dust) {
    this.sun = sun;
    this.mie = MIE * dust;
    for (int elevation = 0; elevation < ELEVATIONS; elevation++) {
      for (int azimuth = 0; azimuth < AZIMUTHS; azimuth++) {
        table[elevation * AZIMUTHS + azimuth] = scatter(direction(elevation, azimuth));
      }
    }
    double aboveHorizon = Curve.step(-0.01, 0.02, sun.y());
    this.sunLight = transmittance(0, Math.max(0.002, sun.y())).times(SUN * aboveHorizon);
    this.ambient = averageSky();
  }

  Vec sun() {
    return sun;
  }

  /** Sunlight on a surface that faces the sun, at the ground. */
  Rgb sunLight() {
    return sunLight;
  }

  /** Mean radiance of the sky over the ground. */
  Rgb ambient() {
    return ambient;
  }

  /** Radiance of the clear sky in a direction; below the horizon that of the horizon. */
  Rgb sky(Vec direction) {
    double elevation = Math.sqrt(Math.max(0, direction.y())) * (ELEVATIONS - 1);
    double azimuth = awayFromSun(direction) * (AZIMUTHS - 1);
    int e = Math.min(ELEVATIONS - 2, (int) elevation);
    int a = Math.min(AZIMUTHS - 2, (int) azimuth);
    int first = e * AZIMUTHS + a;
    Rgb low = table[first].mix(table[first + 1], azimuth - a);
    Rgb high = table[first + AZIMUTHS].mix(table[first + AZIMUTHS + 1], azimuth - a);
    return low.mix(high, elevation - e);
  }

  /** The disc of the sun and the glare around it. */
  Rgb glare(Vec direction) {
    double cosine = direction.dot(sun);
    if (cosine < 0.9) {
      return Rgb.BLACK;
    }
    double disc = Curve.step(0.99993, 0.99997, cosine) * 60;
    double halo = 0.25 * Math.exp((cosine - 1) * 900) + 0.05 * Math.exp((cosine - 1) * 60);
    return sunLight.times(disc + halo);
  }

  /**
   * Sine of half the angle between a direction and the sun, seen from above: 0 toward it, 1 away
   * from it.
   */
  private double awayFromSun(Vec direction) {
    double length = Math.sqrt(horizontal(direction) * horizontal(sun));
    if (length < 1e-9) {
      return 0;
    }
    double cosine = (direction.x() * sun.x() + direction.z() * sun.z()) / length;
    return Math.sqrt(Curve.clamp((1 - cosine) / 2));
  }

  private static double horizontal(Vec v) {
    return v.x() * v.x() + v.z() * v.z();
  }

  private Vec direction(int elevation, int azimuth) {
    double y = Math.pow(elevation / (ELEVATIONS - 1.0), 2);
    double flat = Math.sqrt(Math.max(0, 1 - y * y));
    double sunAngle = Math.atan2(sun.x(), sun.z());
    double angle = sunAngle + 2 * Math.asin(azimuth / (AZIMUTHS - 1.0));
    return new Vec(flat * Math.sin(angle), Math.max(y, 0.004), flat * Math.cos(angle));
  }

  private Rgb scatter(Vec direction) {
    double length = distanceToTop(0, direction.y());
    double cosine = direction.dot(sun);
    double rayleighPhase = 3 / (16 * Math.PI) * (1 + cosine * cosine);
    double g = MIE_FORWARD;
    double miePhase =
        3
            / (8 * Math.PI)
            * (1 - g * g)
            * (1 + cosine * cosine)
            / ((2 + g * g) * Math.pow(1 + g * g - 2 * g * cosine, 1.5));
    Rgb sum = Rgb.BLACK;
    double rayleighDepth = 0;
    double mieDepth = 0;
    double ozoneDepth = 0;
    double before = 0;
    for (int i = 1; i <= VIEW_STEPS; i++) {
      // Short steps where the air is dense.
      double end = length * Math.pow(i / (double) VIEW_STEPS, 2.2);
      double middle = (before + end) / 2;
      double step = end - before;
      before = end;
      double height = heightAfter(0, direction.y(), middle);
      double rayleigh = Math.exp(-height / RAYLEIGH_HEIGHT) * step;
      double haze = Math.exp(-height / MIE_HEIGHT) * step;
      rayleighDepth += rayleigh;
      mieDepth += haze;
      ozoneDepth += ozone(height) * step;
      Rgb toSun = transmittance(height, sun.y() + middle / GROUND_RADIUS * 0.5);
      Rgb toEye = absorb(rayleighDepth, mieDepth, ozoneDepth);
      Rgb light = RAYLEIGH.times(rayleigh * rayleighPhase).plus(Rgb.gray(mie * haze * miePhase));
      // Light that was scattered more than once, coarsely: without direction, and less reddened,
      // since it came down from
      // higher air.
      Rgb again = RAYLEIGH.times(rayleigh).plus(Rgb.gray(mie * haze)).times(0.05);
      Rgb fromAbove = transmittance(height + 3000, sun.y() + 0.12);
      sum = sum.plus(light.times(toSun).plus(again.times(fromAbove)).times(toEye));
    }
    return sum.times(SUN);
  }

  /**
   * Share of sunlight that reaches a height when the sine of the sun's elevation is {@code
   * sunHeight}.
   */
  private Rgb transmittance(double fromHeight, double sunHeight) {
    double horizon = -Math.sqrt(Math.max(0, 2 * fromHeight / GROUND_RADIUS));
    double visible = Curve.step(horizon - 0.035, horizon + 0.01, sunHeight);
    if (visible == 0) {
      return Rgb.BLACK;
    }
    double sine = Math.max(sunHeight, horizon + 0.002);
    double length = distanceToTop(fromHeight, sine);
    double rayleigh = 0;
    double haze = 0;
    double ozone = 0;
    double before = 0;
    for (int i = 1; i <= SUN_STEPS; i++) {
      double end = length * Math.pow(i / (double) SUN_STEPS, 2);
      double height = heightAfter(fromHeight, sine, (before + end) / 2);
      rayleigh += Math.exp(-height / RAYLEIGH_HEIGHT) * (end - before);
      haze += Math.exp(-height / MIE_HEIGHT) * (end - before);
      ozone += ozone(height) * (end - before);
      before = end;
    }
    return absorb(rayleigh, haze, ozone).times(visible);
  }

  private Rgb absorb(double rayleigh, double haze, double ozone) {
    double dust = mie * 1.1 * haze;
    return new Rgb(
        Math.exp(-RAYLEIGH.r() * rayleigh - dust - OZONE.r() * ozone),
        Math.exp(-RAYLEIGH.g() * rayleigh - dust - OZONE.g() * ozone),
        Math.exp(-RAYLEIGH.b() * rayleigh - dust - OZONE.b() * ozone));
  }

  private static double ozone(double height) {
    return Math.max(0, 1 - Math.abs(height - 25_000) / 15_000);
  }

  private static double distanceToTop(double height, double sine) {
    double radius = GROUND_RADIUS + height;
    double b = radius * sine;
    return -b + Math.sqrt(b * b + TOP_RADIUS * TOP_RADIUS - radius * radius);
  }

  private static double heightAfter(double height, double sine, double distance) {
    double radius = GROUND_RADIUS + height;
    return Math.max(
        0,
        Math.sqrt(radius * radius + distance * distance + 2 * radius * distance * sine)
            - GROUND_RADIUS);
  }

  private Rgb averageSky() {
    Rgb sum = Rgb.BLACK;
    double weight = 0;
    for (int elevation = 0; elevation < ELEVATIONS; elevation++) {
      for (int azimuth = 0; azimuth < AZIMUTHS; azimuth++) {
        double y = Math.pow(elevation / (ELEVATIONS - 1.0), 2);
        double share = y * (elevation + 0.5);
        sum = sum.plus(table[elevation * AZIMUTHS + azimuth].times(share));
        weight += share;
      }
    }
    return sum.times(1 / weight);
  }
}
