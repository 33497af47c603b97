package io.plumbline.server.demo.landscape;

/** Sets plants up in a drawn landscape, farthest first. Used by one thread. */
final class PlantPainter {
  private final Frame frame;
  private final double[][] depths;
  private final Camera camera;
  private final Daylight daylight;
  private final Haze haze;
  private final Vec across;

  PlantPainter(Frame frame, double[][] depths, Camera camera, Daylight daylight, Haze haze) {
    this.frame = frame;
    this.depths = depths;
    this.camera = camera;
    this.daylight = daylight;
    this.haze = haze;
    this.across = daylight.sun();
  }

  void paint(Plant plant) {
    int width = frame.width();
    double top = camera.row(plant.y() + plant.tall(), plant.z(), width, frame.height());
    double foot = camera.row(plant.y(), plant.z(), width, frame.height());
    double rows = foot - top;
    PlantShape shape = plant.shape().forRows(rows);
    double scale = shape.height() / rows;
    double columns = shape.width() / scale;
    double middle = plant.x() / plant.z() * camera.focal() * width + width / 2.0 - 0.5;
    Vec base = new Vec(plant.x(), plant.y() + plant.tall() * 0.6, plant.z());
    Vec ray = new Vec(plant.x(), plant.y() + plant.tall() * 0.4 - camera.height(), plant.z());
    double distance = Math.sqrt(ray.dot(ray));
    Haze.Veil veil = haze.veil(ray.times(1 / distance), distance);
    Rgb sun = daylight.sunLight().times(daylight.sunSeen(base));
    for (int row = (int) Math.max(0, top); row <= Math.min(frame.height() - 1, foot); row++) {
      int v = (int) ((row - top) * scale);
      for (int column = (int) Math.max(0, middle - columns / 2);
          column <= Math.min(width - 1, middle + columns / 2);
          column++) {
        int u = (int) ((column - middle + columns / 2) * scale);
        if (u < 0
            || v < 0
            || u >= shape.width()
            || v >= shape.height()
            || depths[column][row] < plant.z() * 0.985) {
          continue;
        }
        double coverage = shape.value(u, v, 0);
        if (coverage > 0.01) {
          Rgb light = veil.over(lit(shape, u, v, plant.tint(), sun, v / (double) shape.height()));
          frame.set(column, row, frame.get(column, row).mix(light, coverage));
        }
      }
    }
  }

  private Rgb lit(PlantShape shape, int u, int v, Rgb tint, Rgb sun, double down) {
    Rgb color =
        new Rgb(shape.value(u, v, 1), shape.value(u, v, 2), shape.value(u, v, 3)).times(tint);
    double side = shape.value(u, v, 4);
    double flat = Math.hypot(across.x(), across.z());
    double front = -across.z() / Math.max(1e-6, flat);
    double facing = 0.34 + 0.46 * side * across.x() / Math.max(1e-6, flat) + 0.2 * front;
    // Leaves let some light through when the sun stands behind them.
    double direct =
        Math.max(0.10, facing) * Math.min(1, flat + 0.25) + 0.3 * Math.max(0, across.y());
    double open = 0.75 - 0.4 * down;
    return color.times(sun.times(direct).plus(daylight.skyLight().times(open)));
  }
}
