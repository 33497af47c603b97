package io.plumbline.consolidation.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Leaves out points of a line that lie nearly on the straight line between others: D. Douglas and
 * T. Peucker, 1973. Both ends stay.
 */
public final class LineSimplification {

  private LineSimplification() {}

  /**
   * Simplifies.
   *
   * @param points at least two
   * @param tolerance how far a point that is left out may lie from the line
   */
  public static List<Point> of(List<Point> points, double tolerance) {
    boolean[] kept = new boolean[points.size()];
    kept[0] = true;
    kept[points.size() - 1] = true;
    Deque<int[]> open = new ArrayDeque<>();
    open.push(new int[] {0, points.size() - 1});
    while (!open.isEmpty()) {
      int[] part = open.pop();
      int farthest = -1;
      double most = tolerance;
      for (int i = part[0] + 1; i < part[1]; i++) {
        double distance = distance(points.get(i), points.get(part[0]), points.get(part[1]));
        if (distance > most) {
          most = distance;
          farthest = i;
        }
      }
      if (farthest >= 0) {
        kept[farthest] = true;
        open.push(new int[] {part[0], farthest});
        open.push(new int[] {farthest, part[1]});
      }
    }
    List<Point> simple = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        simple.add(points.get(i));
      }
    }
    return simple;
  }

  private static double distance(Point point, Point from, Point to) {
    double dx = to.x() - from.x();
    double dy = to.y() - from.y();
    double square = dx * dx + dy * dy;
    if (square == 0) {
      return point.distance(from);
    }
    double along = ((point.x() - from.x()) * dx + (point.y() - from.y()) * dy) / square;
    double inside = Math.max(0, Math.min(1, along));
    return point.distance(new Point(from.x() + inside * dx, from.y() + inside * dy));
  }
}
