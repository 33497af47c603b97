package io.plumbline.consolidation.shape;

import java.util.Arrays;
import java.util.List;

/**
 * Areas of polygons and of what two polygons have in common, exact but for rounding.
 *
 * <p>A point is inside where a ray from it crosses the outline an odd number of times. The plane is
 * cut into horizontal slabs at all corners and crossings; inside a slab the width of what is common
 * changes linearly, so its height times the width in its middle is its area. Time (corners² +
 * crossings) × corners at worst.
 */
public final class PolygonArea {

  private PolygonArea() {}

  /** Area of one polygon. */
  public static double of(List<Point> polygon) {
    return common(polygon, polygon);
  }

  /** Area that lies in both. */
  public static double common(List<Point> first, List<Point> second) {
    double[] cuts = cuts(first, second);
    double area = 0;
    double[] xsFirst = new double[first.size()];
    double[] xsSecond = new double[second.size()];
    for (int cut = 0; cut + 1 < cuts.length; cut++) {
      double height = cuts[cut + 1] - cuts[cut];
      if (height <= 0) {
        continue;
      }
      double middle = cuts[cut] + height / 2;
      int countFirst = crossings(first, middle, xsFirst);
      int countSecond = crossings(second, middle, xsSecond);
      area += height * overlap(xsFirst, countFirst, xsSecond, countSecond);
    }
    return area;
  }

  private static double[] cuts(List<Point> first, List<Point> second) {
    int n = first.size();
    int m = second.size();
    double[] cuts = new double[n + m];
    int size = 0;
    for (Point point : first) {
      cuts[size++] = point.y();
    }
    for (Point point : second) {
      cuts[size++] = point.y();
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < m; j++) {
        double y =
            crossing(first.get(i), first.get((i + 1) % n), second.get(j), second.get((j + 1) % m));
        if (!Double.isNaN(y)) {
          if (size == cuts.length) {
            cuts = Arrays.copyOf(cuts, 2 * size);
          }
          cuts[size++] = y;
        }
      }
    }
    cuts = Arrays.copyOf(cuts, size);
    Arrays.sort(cuts);
    return cuts;
  }

  /** The y at which two segments cross, or NaN. */
  private static double crossing(Point a, Point b, Point c, Point d) {
    double rx = b.x() - a.x();
    double ry = b.y() - a.y();
    double sx = d.x() - c.x();
    double sy = d.y() - c.y();
    double denominator = rx * sy - ry * sx;
    if (denominator == 0) {
      return Double.NaN;
    }
    double t = ((c.x() - a.x()) * sy - (c.y() - a.y()) * sx) / denominator;
    double u = ((c.x() - a.x()) * ry - (c.y() - a.y()) * rx) / denominator;
    return t > 0 && t < 1 && u > 0 && u < 1 ? a.y() + t * ry : Double.NaN;
  }

  /**
   * Where an outline crosses a horizontal line.
   *
   * @param polygon corners
   * @param y of the line
   * @param xs takes the x of the crossings, ascending; at least as long as there are corners
   * @return how many there are
   */
  public static int crossings(List<Point> polygon, double y, double[] xs) {
    int count = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Point a = polygon.get(i);
      Point b = polygon.get((i + 1) % polygon.size());
      if (a.y() <= y != b.y() <= y) {
        xs[count++] = a.x() + (y - a.y()) * (b.x() - a.x()) / (b.y() - a.y());
      }
    }
    Arrays.sort(xs, 0, count);
    return count;
  }

  private static double overlap(double[] first, int countFirst, double[] second, int countSecond) {
    double length = 0;
    int i = 0;
    int j = 0;
    while (i + 1 < countFirst && j + 1 < countSecond) {
      length += Math.max(0, Math.min(first[i + 1], second[j + 1]) - Math.max(first[i], second[j]));
      if (first[i + 1] < second[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return length;
  }
}
