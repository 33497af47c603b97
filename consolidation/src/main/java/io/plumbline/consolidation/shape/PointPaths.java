package io.plumbline.consolidation.shape;

import java.util.List;
import java.util.Locale;

/** What all shapes made of points need. */
public final class PointPaths {
  private static final int MOST_DESCRIBED = 6;

  private PointPaths() {}

  /** An order of lists of points by their coordinates. */
  public static int compare(List<Point> first, List<Point> second) {
    for (int i = 0; i < Math.min(first.size(), second.size()); i++) {
      int byX = Double.compare(first.get(i).x(), second.get(i).x());
      int byY = Double.compare(first.get(i).y(), second.get(i).y());
      if (byX != 0 || byY != 0) {
        return byX != 0 ? byX : byY;
      }
    }
    return Integer.compare(first.size(), second.size());
  }

  /** The same path in an image that is as many times as wide and as high. */
  public static List<Point> stretched(List<Point> points, double x, double y) {
    return points.stream().map(point -> new Point(x * point.x(), y * point.y())).toList();
  }

  /** The diagonal of the points' bounding box; at least 1e-9. */
  public static double diagonal(List<Point> points) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point point : points) {
      left = Math.min(left, point.x());
      right = Math.max(right, point.x());
      top = Math.min(top, point.y());
      bottom = Math.max(bottom, point.y());
    }
    double width = right - left;
    double height = bottom - top;
    return Math.max(1e-9, StrictMath.sqrt(width * width + height * height));
  }

  /** The first points as text. */
  public static String describe(List<Point> points) {
    StringBuilder text = new StringBuilder("[");
    for (int i = 0; i < Math.min(MOST_DESCRIBED, points.size()); i++) {
      text.append(i == 0 ? "" : ", ")
          .append(String.format(Locale.ROOT, "(%.6g, %.6g)", points.get(i).x(), points.get(i).y()));
    }
    int more = points.size() - MOST_DESCRIBED;
    return text.append(more > 0 ? ", … " + more + " more]" : "]").toString();
  }
}
