package io.plumbline.server.demo.landscape;

/** Which places the ground itself keeps from the sun. Immutable, safe for threads. */
final class SunShadow {
  /** Metres of height below the edge of the shadow within which some of the sun is seen. */
  private final double softness;

  /** Level ground without shadow stands this far over the edge. */
  private final double clear;

  /** The height over each place from which the sun is seen. */
  private final HeightGrid edge;

  /**
   * @param ground the heights that cast shadows
   * @param sun direction to the sun, of unit length
   */
  SunShadow(HeightGrid ground, Vec sun) {
    this.edge = ground.empty();
    int size = ground.size();
    double flat = Math.hypot(sun.x(), sun.z());
    boolean alongX = Math.abs(sun.x()) > Math.abs(sun.z());
    double major = Math.max(Math.abs(sun.x()), Math.abs(sun.z()));
    double minorPerStep = (alongX ? sun.z() : sun.x()) / major;
    double drop = edge.cell() * flat / major * Math.max(0.01, sun.y()) / flat;
    this.softness = edge.cell() * 0.15;
    this.clear = 0.9 * drop;
    int direction = (alongX ? sun.x() : sun.z()) > 0 ? -1 : 1;
    float[] height = ground.heights();
    float[] edges = edge.heights();
    int first = direction > 0 ? 0 : size - 1;
    for (int step = 0; step < size; step++) {
      int line = first + direction * step;
      for (int place = 0; place < size; place++) {
        int at = alongX ? place * size + line : line * size + place;
        edges[at] = -1e6f;
        double source = place + minorPerStep;
        int low = (int) Math.floor(source);
        if (step == 0 || low < 0 || low >= size - 1) {
          continue;
        }
        int line0 = line - direction;
        double a = before(height, edges, alongX ? low * size + line0 : line0 * size + low);
        double b =
            before(height, edges, alongX ? (low + 1) * size + line0 : line0 * size + low + 1);
        edges[at] = (float) (a + (b - a) * (source - low) - drop);
      }
    }
  }

  private static double before(float[] height, float[] edges, int at) {
    return Math.max(height[at], edges[at]);
  }

  /** Share of the sun that is seen from a point, 0 to 1. */
  double lit(double x, double y, double z) {
    double clearance = y - edge.linear(x, z);
    return Curve.step(-softness, clear, clearance);
  }
}
