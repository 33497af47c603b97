package io.plumbline.server.demo.landscape;

import java.util.Objects;

/**
 * How a water surface looks: the bed through it, the sky and the land in it, foam on it. Safe for
 * threads.
 */
final class WaterShading {
  private static final int STEPS = 44;

  private final Scene scene;
  private final Daylight daylight;
  private final SkyMap sky;
  private final Haze haze;

  WaterShading(Scene scene, Daylight daylight, SkyMap sky, Haze haze) {
    this.scene = scene;
    this.daylight = daylight;
    this.sky = sky;
    this.haze = haze;
  }

  /**
   * @param ray from the camera per metre of depth
   * @param distance depth at which it meets the water
   * @param footprint width of a pixel there in metres
   */
  Rgb radiance(Vec ray, double distance, double footprint) {
    Water water = Objects.requireNonNull(scene.water());
    double x = ray.x() * distance;
    double depth = Math.max(0, -scene.ground().height(x, distance, footprint));
    // A pixel near the horizon is far deeper than wide.
    double stretched = footprint * Math.sqrt(Math.min(60, -1 / ray.y()));
    Vec at = new Vec(x, 0, distance);
    Vec normal = water.normal(x, distance, stretched, depth);
    Vec direction = ray.unit();
    // Facets that turn away are hidden behind those before them.
    double incidence = Math.max(0.13, -direction.dot(normal));
    double fresnel = 0.02 + 0.98 * Math.pow(1 - incidence, 5);
    // Facets of a rough sea that are seen at a low angle are those that lean toward the viewer.
    fresnel /= 1 + 8 * water.roughness(stretched);

    double seen = daylight.sunSeen(at);
    Rgb light =
        daylight.skyLight().plus(daylight.sunLight().times(Math.max(0, daylight.sun().y()) * seen));
    Rgb bed =
        scene
            .cover()
            .reflectance(new Vec(x, -depth, distance), new Vec(0, 1, 0), footprint)
            .times(light)
            .times(0.75);
    Rgb body = water.body(depth, bed, light);
    Rgb mirrored = reflection(at, direction, normal, water.roughness(stretched), footprint);
    // What a facet reflects from below the horizon is other water.
    double rise = direction.y() - 2 * direction.dot(normal) * normal.y();
    Rgb reflected = mirrored.mix(body, Curve.step(0.12, -0.04, rise));
    Rgb surface =
        body.mix(reflected, fresnel)
            .plus(glitter(direction, normal, seen, water.roughness(stretched)));
    Rgb white = daylight.lit(Rgb.gray(0.82), at, new Vec(0, 1, 0));
    return surface.mix(white, water.foam(x, distance, depth));
  }

  private Rgb reflection(Vec at, Vec direction, Vec normal, double roughness, double footprint) {
    double toward = 2 * direction.dot(normal);
    double rx = direction.x() - toward * normal.x();
    double ry = Math.max(0.004, direction.y() - toward * normal.y() + roughness * 0.6);
    double rz = Math.max(0.05, direction.z() - toward * normal.z());
    HeightGrid relief = daylight.relief();
    double length = relief.cell() * 0.4;
    for (int step = 0; step < STEPS; step++) {
      double y = ry * length;
      if (relief.linear(at.x() + rx * length, at.z() + rz * length) > y) {
        Vec hit = new Vec(at.x() + rx * length, y, at.z() + rz * length);
        Rgb land = daylight.ground(hit, footprint + length * 0.004);
        return haze.before(land, new Vec(rx, ry, rz), length);
      }
      length *= 1.13;
    }
    return sky.at(rx / rz, ry / rz);
  }

  private Rgb glitter(Vec direction, Vec normal, double seen, double roughness) {
    Vec sun = daylight.sun();
    Vec half = sun.plus(direction.times(-1)).unit();
    double spread = 0.0025 + roughness * roughness * 0.8;
    double off = 1 - half.dot(normal);
    return daylight
        .sunLight()
        .times(seen * Math.PI * 0.08 / spread * Math.exp(-off / spread) * 0.25);
  }
}
