package io.plumbline.consolidation.polygon;

import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidation.shape.PolygonArea;
import java.util.List;

/**
 * The area inside a closed outline.
 *
 * @param points its corners, at least three; the last one is joined to the first
 */
public record Polygon(List<Point> points) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are fewer than three corners
   */
  public Polygon {
    points = List.copyOf(points);
    if (points.size() < 3) {
      throw new IllegalArgumentException(
          "a polygon needs at least 3 corners; there are %d".formatted(points.size()));
    }
  }

  /** Intersection over union, 0 to 1; 1 for equal polygons, also without area. */
  public double overlap(Polygon other) {
    if (equals(other)) {
      return 1;
    }
    double both = PolygonArea.common(points, other.points);
    if (!(both > 0)) {
      return 0;
    }
    double either = PolygonArea.of(points) + PolygonArea.of(other.points) - both;
    return Math.min(1, both / either);
  }
}
