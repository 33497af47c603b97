package io.plumbline.server.demo.landscape;

import java.util.stream.IntStream;

/**
 * The sky with its clouds, painted once on a plane in front of the camera, for looking at it and
 * for its reflection. Immutable, safe for threads.
 */
final class SkyMap {
  private static final double LEFT = -0.85;
  private static final double TOP = 1.1;

  private final int columns;
  private final int rows;
  private final float[] color;

  SkyMap(Atmosphere atmosphere, CloudLayer clouds, int columns) {
    this.columns = columns;
    this.rows = (int) (columns * TOP / (-2 * LEFT));
    this.color = new float[columns * rows * 3];
    IntStream.range(0, rows).forEach(row -> paint(row, atmosphere, clouds));
  }

  private void paint(int row, Atmosphere atmosphere, CloudLayer clouds) {
    for (int column = 0; column < columns; column++) {
      double x = LEFT * (1 - 2.0 * column / (columns - 1));
      Vec direction = new Vec(x, TOP * row / (rows - 1), 1).unit();
      Rgb sky = clouds.over(direction, atmosphere.sky(direction));
      int at = (row * columns + column) * 3;
      color[at] = (float) sky.r();
      color[at + 1] = (float) sky.g();
      color[at + 2] = (float) sky.b();
    }
  }

  /**
   * Radiance where a ray goes that moves sideways by {@code slopeX} and up by {@code slopeY} per
   * metre of depth.
   */
  Rgb at(double slopeX, double slopeY) {
    double gx =
        Math.max(0, Math.min(columns - 1.001, (slopeX - LEFT) / (-2 * LEFT) * (columns - 1)));
    double gy = Math.max(0, Math.min(rows - 1.001, slopeY / TOP * (rows - 1)));
    int i = (int) gx;
    int j = (int) gy;
    return new Rgb(
        channel(i, j, gx - i, gy - j, 0),
        channel(i, j, gx - i, gy - j, 1),
        channel(i, j, gx - i, gy - j, 2));
  }

  private double channel(int i, int j, double fx, double fy, int channel) {
    int at = (j * columns + i) * 3 + channel;
    double low = color[at] + (color[at + 3] - color[at]) * fx;
    int next = at + columns * 3;
    double high = color[next] + (color[next + 3] - color[next]) * fx;
    return low + (high - low) * fy;
  }
}
