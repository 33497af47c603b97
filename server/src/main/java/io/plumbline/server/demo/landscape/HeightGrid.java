package io.plumbline.server.demo.landscape;

/**
 * Heights at the points of a square grid, smooth between them. Not safe for threads while it is
 * written.
 */
final class HeightGrid {
  private final int size;
  private final double cell;
  private final double originX;
  private final double originZ;
  private final float[] heights;

  /**
   * @param size points along a side
   * @param cell metres between points
   * @param originX place of the first point
   * @param originZ place of the first point
   */
  HeightGrid(int size, double cell, double originX, double originZ) {
    this.size = size;
    this.cell = cell;
    this.originX = originX;
    this.originZ = originZ;
    this.heights = new float[size * size];
  }

  /** Sets every point to what {@code field} says there. */
  static HeightGrid sample(HeightField field, int size, double width) {
    double cell = width / (size - 1);
    HeightGrid grid = new HeightGrid(size, cell, -width / 2, -width * 0.06);
    for (int j = 0; j < size; j++) {
      for (int i = 0; i < size; i++) {
        grid.heights[j * size + i] = (float) field.height(grid.x(i), grid.z(j), cell);
      }
    }
    return grid;
  }

  /** One of the same shape, at height 0. */
  HeightGrid empty() {
    return new HeightGrid(size, cell, originX, originZ);
  }

  int size() {
    return size;
  }

  double cell() {
    return cell;
  }

  /** Row by row, along x. */
  float[] heights() {
    return heights;
  }

  double x(int i) {
    return originX + i * cell;
  }

  double z(int j) {
    return originZ + j * cell;
  }

  /** Between the four points around; past the edge as at the edge. */
  double linear(double x, double z) {
    double gx = Math.max(0, Math.min(size - 1.001, (x - originX) / cell));
    double gz = Math.max(0, Math.min(size - 1.001, (z - originZ) / cell));
    int i = (int) gx;
    int j = (int) gz;
    double fx = gx - i;
    int at = j * size + i;
    double low = heights[at] + (heights[at + 1] - heights[at]) * fx;
    double high = heights[at + size] + (heights[at + size + 1] - heights[at + size]) * fx;
    return low + (high - low) * (gz - j);
  }

  /** A quadratic B-spline over the nine points around: without creases. */
  double smooth(double x, double z) {
    double gx = Math.max(1, Math.min(size - 2.001, (x - originX) / cell));
    double gz = Math.max(1, Math.min(size - 2.001, (z - originZ) / cell));
    int i = (int) (gx + 0.5);
    int j = (int) (gz + 0.5);
    double fx = gx - i;
    double fz = gz - j;
    double before = 0.5 * (0.5 - fx) * (0.5 - fx);
    double middle = 0.75 - fx * fx;
    double after = 0.5 * (0.5 + fx) * (0.5 + fx);
    int at = (j - 1) * size + i;
    double a = before * heights[at - 1] + middle * heights[at] + after * heights[at + 1];
    at += size;
    double b = before * heights[at - 1] + middle * heights[at] + after * heights[at + 1];
    at += size;
    double c = before * heights[at - 1] + middle * heights[at] + after * heights[at + 1];
    return 0.5 * (0.5 - fz) * (0.5 - fz) * a
        + (0.75 - fz * fz) * b
        + 0.5 * (0.5 + fz) * (0.5 + fz) * c;
  }
}
