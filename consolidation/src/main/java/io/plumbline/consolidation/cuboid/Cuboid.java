package io.plumbline.consolidation.cuboid;

import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidation.shape.PolygonArea;
import java.util.List;

/**
 * An upright cuboid.
 *
 * @param x of the centre
 * @param y of the centre
 * @param z of the centre, upwards
 * @param length along the heading, more than 0
 * @param width across the heading, more than 0
 * @param height upwards, more than 0
 * @param yaw the heading, radians from the x axis towards the y axis
 */
public record Cuboid(
    double x, double y, double z, double length, double width, double height, double yaw) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is not finite or a length not more than 0
   */
  public Cuboid {
    if (!(length > 0 && width > 0 && height > 0)
        || !(Math.abs(x) + Math.abs(y) + Math.abs(z) + length + width + height + Math.abs(yaw)
            < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "a cuboid at (%s, %s, %s) of %s × %s × %s with yaw %s: finite, lengths more than 0"
              .formatted(x, y, z, length, width, height, yaw));
    }
  }

  /** Intersection over union in space, 0 to 1. */
  public double overlap(Cuboid other) {
    if (equals(other)) {
      return 1;
    }
    double up =
        Math.min(z + height / 2, other.z + other.height / 2)
            - Math.max(z - height / 2, other.z - other.height / 2);
    double reach = (length + width + other.length + other.width) / 2;
    if (up <= 0 || Math.abs(x - other.x) > reach || Math.abs(y - other.y) > reach) {
      return 0;
    }
    double both = up * PolygonArea.common(footprint(), other.footprint());
    double union = length * width * height + other.length * other.width * other.height - both;
    return Math.max(0, Math.min(1, both / union));
  }

  /** The four corners on the ground. */
  List<Point> footprint() {
    double cos = StrictMath.cos(yaw);
    double sin = StrictMath.sin(yaw);
    return List.of(
        corner(cos, sin, 1, 1), corner(cos, sin, -1, 1),
        corner(cos, sin, -1, -1), corner(cos, sin, 1, -1));
  }

  private Point corner(double cos, double sin, int ahead, int aside) {
    double along = ahead * length / 2;
    double across = aside * width / 2;
    return new Point(x + along * cos - across * sin, y + along * sin + across * cos);
  }
}
