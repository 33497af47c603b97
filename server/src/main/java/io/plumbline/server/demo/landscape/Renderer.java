package io.plumbline.server.demo.landscape;

import java.util.Comparator;
import java.util.List;

/** Draws a scene into a frame. Used once per picture, by one thread. */
final class Renderer {
  private static final double NEAR = 1.2;

  private final Scene scene;
  private final Frame frame;
  private final Camera camera;
  private final Weather weather;
  private final Atmosphere atmosphere;
  private final SkyMap sky;
  private final Haze haze;
  private final Daylight daylight;
  private final WaterShading waterShading;
  private final double[][] depths;

  Renderer(Scene scene, int width, int height, long seed) {
    this.scene = scene;
    this.frame = new Frame(width, height);
    this.camera = scene.camera();
    this.weather = scene.weather();
    this.atmosphere = new Atmosphere(weather.sun(), weather.dust());
    this.sky = new SkyMap(atmosphere, new CloudLayer(seed, weather, atmosphere), width / 3);
    this.haze = new Haze(weather, atmosphere);
    this.daylight = new Daylight(scene, atmosphere);
    this.waterShading = new WaterShading(scene, daylight, sky, haze);
    this.depths = new double[width][];
  }

  Frame draw() {
    DepthScan scan =
        new DepthScan(
            scene.ground(), camera, frame.width(), frame.height(), nearest(), scene.farthest());
    for (int column = 0; column < frame.width(); column++) {
      depths[column] = scan.column(column);
      drawColumn(column);
    }
    drawPlants();
    return frame;
  }

  /**
   * Ground that is nearer lies below the picture, even if it rises two thirds of the way to the
   * camera's height.
   */
  private double nearest() {
    double above = camera.height() - scene.ground().height(0, 0, 1);
    double fall = -camera.slopeY(frame.height() - 1.0, frame.width(), frame.height());
    return Math.max(NEAR, 0.3 * above / fall);
  }

  private void drawColumn(int column) {
    double slopeX = camera.slopeX(column, frame.width());
    for (int row = 0; row < frame.height(); row++) {
      double slopeY = camera.slopeY(row, frame.width(), frame.height());
      double depth = depths[column][row];
      double waterDepth =
          scene.water() != null && slopeY < 0
              ? -camera.height() / slopeY
              : Double.POSITIVE_INFINITY;
      frame.set(column, row, pixel(slopeX, slopeY, depth, waterDepth));
      depths[column][row] = Math.min(depth, waterDepth);
    }
  }

  private Rgb pixel(double slopeX, double slopeY, double depth, double waterDepth) {
    Vec ray = new Vec(slopeX, slopeY, 1);
    Vec direction = ray.unit();
    double nearest = Math.min(depth, waterDepth);
    if (nearest == Double.POSITIVE_INFINITY) {
      Rgb clear = sky.at(slopeX, Math.max(0, slopeY));
      return clear.plus(
          atmosphere.glare(direction).times(weather.sunShare() * (1 - weather.clouds() * 0.6)));
    }
    double distance = nearest * Math.sqrt(ray.dot(ray));
    double footprint = nearest / (camera.focal() * frame.width());
    Rgb light;
    if (waterDepth < depth) {
      light = waterShading.radiance(ray, waterDepth, footprint);
    } else {
      Vec at = new Vec(slopeX * depth, camera.height() + slopeY * depth, depth);
      light = daylight.ground(at, footprint);
    }
    return haze.before(light, direction, distance);
  }

  private void drawPlants() {
    List<Plant> farthestFirst =
        scene.plants().stream().sorted(Comparator.comparingDouble(Plant::z).reversed()).toList();
    PlantPainter painter = new PlantPainter(frame, depths, camera, daylight, haze);
    farthestFirst.forEach(painter::paint);
  }
}
