package io.plumbline.server.demo.landscape;

/** How sun and sky light the ground. Immutable, safe for threads. */
final class Daylight {
  private static final int RELIEF_SIZE = 512;

  private final HeightField ground;
  private final GroundCover cover;
  private final Vec sun;
  private final Rgb sunLight;
  private final Rgb skyLight;
  private final SunShadow shadow;
  private final HeightGrid relief;
  private final HeightGrid hollow;

  Daylight(Scene scene, Atmosphere atmosphere) {
    this.ground = scene.ground();
    this.cover = scene.cover();
    this.sun = atmosphere.sun();
    double share = scene.weather().sunShare();
    this.sunLight = atmosphere.sunLight().times(share / Math.PI);
    Rgb spread =
        Rgb.gray(atmosphere.sunLight().luminance() * Math.max(0.04, sun.y()) * (1 - share) * 0.3);
    this.skyLight = atmosphere.ambient().plus(spread);
    double width = scene.farthest() * 1.25;
    this.relief = HeightGrid.sample(ground, RELIEF_SIZE, width);
    this.shadow = new SunShadow(relief, sun);
    this.hollow = blurred(relief);
  }

  /** The ground in coarse, for finding what it reflects in. */
  HeightGrid relief() {
    return relief;
  }

  Vec sun() {
    return sun;
  }

  /** Sunlight that a surface facing the sun scatters if it is white. */
  Rgb sunLight() {
    return sunLight;
  }

  /** Light of the whole sky that an open, level surface scatters if it is white. */
  Rgb skyLight() {
    return skyLight;
  }

  /** Share of the sun that is seen from a point, 0 to 1. */
  double sunSeen(Vec at) {
    return shadow.lit(at.x(), at.y(), at.z());
  }

  /** Light from a point of the ground toward the camera. */
  Rgb ground(Vec at, double footprint) {
    Vec normal = normal(at, footprint);
    return lit(cover.reflectance(at, normal, footprint), at, normal);
  }

  /** Light from a surface of the given reflectance. */
  Rgb lit(Rgb reflectance, Vec at, Vec normal) {
    double facing = Math.max(0, normal.dot(sun));
    double direct = facing > 0 ? facing * sunSeen(at) : 0;
    // Places lower than what surrounds them see less of the sky.
    double sunken =
        (hollow.linear(at.x(), at.z()) - relief.linear(at.x(), at.z())) / (relief.cell() * 5);
    double open = Curve.clamp(0.92 - 1.1 * sunken) * (0.55 + 0.45 * normal.y());
    double bounced = 0.10 * Math.max(0, sun.y()) * (1.2 - normal.y());
    Rgb light = sunLight.times(direct + bounced).plus(skyLight.times(Math.max(0.15, open)));
    return reflectance.times(light);
  }

  private Vec normal(Vec at, double footprint) {
    double step = Math.max(0.12, footprint);
    double here = ground.height(at.x(), at.z(), footprint);
    double right = ground.height(at.x() + step, at.z(), footprint);
    double beyond = ground.height(at.x(), at.z() + step, footprint);
    return new Vec((here - right) / step, 1, (here - beyond) / step).unit();
  }

  private static HeightGrid blurred(HeightGrid grid) {
    HeightGrid blurred = grid.empty();
    int size = grid.size();
    int reach = 6;
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        double sum = 0;
        int count = 0;
        for (int dj = -reach; dj <= reach; dj += 3) {
          for (int di = -reach; di <= reach; di += 3) {
            int y = Math.max(0, Math.min(size - 1, j + dj));
            int x = Math.max(0, Math.min(size - 1, i + di));
            sum += grid.heights()[y * size + x];
            count++;
          }
        }
        blurred.heights()[j * size + i] = (float) (sum / count);
      }
    }
    return blurred;
  }
}
