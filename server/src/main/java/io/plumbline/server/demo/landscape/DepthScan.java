package io.plumbline.server.demo.landscape;

import java.util.Arrays;

/**
 * Finds the ground behind each pixel of a column. Walks away from the camera once and keeps the
 * highest row reached so far, since nearer ground hides what is lower behind it. Safe for threads.
 */
final class DepthScan {
  /** Least and most growth of depth per step. */
  private static final double SHORT_STEP = 0.0036;

  private static final double LONG_STEP = 0.009;

  /** Rows that a step should move up or down the picture. */
  private static final double AIM = 1.3;

  /** Rows below what hides it from which on ground need not be followed closely. */
  private static final double HIDDEN = 5;

  private final HeightField ground;
  private final Camera camera;
  private final int width;
  private final int height;
  private final double near;
  private final double far;

  DepthScan(HeightField ground, Camera camera, int width, int height, double near, double far) {
    this.ground = ground;
    this.camera = camera;
    this.width = width;
    this.height = height;
    this.near = near;
    this.far = far;
  }

  /** Depth in metres per row, infinite where no ground is seen. */
  double[] column(int column) {
    double[] depths = new double[height];
    Arrays.fill(depths, Double.POSITIVE_INFINITY);
    double slope = camera.slopeX(column, width);
    double pixel = 1 / (camera.focal() * width);
    int free = height - 1;
    double lastDepth = near;
    double lastRow = height;
    double step = SHORT_STEP;
    for (double depth = near; depth < far && free >= 0; depth *= 1 + step) {
      // Shapes smaller than two pixels do not change what hides what.
      double y = ground.height(slope * depth, depth, depth * pixel * 2);
      double row = camera.row(y, depth, width, height);
      double moved = Math.abs(row - lastRow);
      boolean hidden = row > free + HIDDEN;
      step =
          Math.max(SHORT_STEP, Math.min(LONG_STEP, step * (moved > AIM && !hidden ? 0.6 : 1.25)));
      while (free >= 0 && free >= row) {
        double share = lastRow - row < 1e-9 ? 1 : Curve.clamp((lastRow - free) / (lastRow - row));
        depths[free--] = lastDepth + (depth - lastDepth) * share;
      }
      lastDepth = depth;
      lastRow = row;
    }
    return depths;
  }
}
