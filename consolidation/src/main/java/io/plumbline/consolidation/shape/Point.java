package io.plumbline.consolidation.shape;

/**
 * A point in the plane.
 *
 * @param x finite
 * @param y finite
 */
public record Point(double x, double y) {

  /**
   * Checks that the numbers are finite.
   *
   * @throws IllegalArgumentException if one is not
   */
  public Point {
    if (!(Math.abs(x) < Double.POSITIVE_INFINITY && Math.abs(y) < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a point at (%s, %s); both must be finite".formatted(x, y));
    }
  }

  /** Euclidean distance. */
  public double distance(Point other) {
    double dx = x - other.x;
    double dy = y - other.y;
    return StrictMath.sqrt(dx * dx + dy * dy);
  }
}
