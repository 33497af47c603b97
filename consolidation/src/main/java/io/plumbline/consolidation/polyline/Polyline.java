package io.plumbline.consolidation.polyline;

import io.plumbline.consolidation.shape.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of straight parts.
 *
 * @param points at least two, from one end to the other
 */
public record Polyline(List<Point> points) {

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if there are fewer than two points
   */
  public Polyline {
    points = List.copyOf(points);
    if (points.size() < 2) {
      throw new IllegalArgumentException(
          "a line needs at least 2 points; there are %d".formatted(points.size()));
    }
  }

  /** Length along the line. */
  public double length() {
    double length = 0;
    for (int i = 1; i < points.size(); i++) {
      length += points.get(i - 1).distance(points.get(i));
    }
    return length;
  }

  /** The same line from the other end. */
  Polyline reversed() {
    List<Point> reversed = new ArrayList<>();
    for (int i = points.size() - 1; i >= 0; i--) {
      reversed.add(points.get(i));
    }
    return new Polyline(reversed);
  }

  /** Points at equal distances along the line, both ends included. */
  List<Point> sampled(int count) {
    List<Point> sampled = new ArrayList<>();
    double step = length() / (count - 1);
    int part = 1;
    double before = 0;
    double size = points.get(0).distance(points.get(1));
    for (int i = 0; i < count - 1; i++) {
      double wanted = i * step;
      while (part < points.size() - 1 && before + size < wanted) {
        before += size;
        part++;
        size = points.get(part - 1).distance(points.get(part));
      }
      double share = size > 0 ? Math.min(1, (wanted - before) / size) : 0;
      Point from = points.get(part - 1);
      Point to = points.get(part);
      sampled.add(
          new Point(
              from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
    }
    sampled.add(points.get(points.size() - 1));
    return sampled;
  }
}
