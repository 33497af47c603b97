package io.plumbline.consolidation.polygon;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.LabelVote;
import io.plumbline.consolidation.mask.PolygonMask;
import io.plumbline.consolidation.shape.LineSimplification;
import io.plumbline.consolidation.shape.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * One polygon of several, by a vote on a grid of {@value #CELLS} cells along the longer side of all
 * of them. If the vote is one of the polygons, cell by cell, it is that polygon itself; else the
 * outline of the largest part, to within a cell.
 */
final class PolygonVote {
  private static final int CELLS = 512;

  /** In cells: how far the outline may be off after corners are left out. */
  private static final double TOLERANCE = 1.1;

  private PolygonVote() {}

  static Polygon fuse(List<Polygon> polygons, double[] weights) {
    if (polygons.stream().allMatch(polygons.get(0)::equals)) {
      return polygons.get(0);
    }
    Grid grid = Grid.around(polygons);
    List<LabelMask> masks = polygons.stream().map(grid::fill).toList();
    LabelMask voted = LabelVote.of(masks, weights);
    int same = masks.indexOf(voted);
    if (same >= 0) {
      return polygons.get(same);
    }
    List<Point> outline = MaskOutline.ofLargestPart(voted);
    if (outline.isEmpty()) {
      return polygons.get(heaviest(weights));
    }
    outline.add(outline.get(0));
    List<Point> simple = new ArrayList<>(LineSimplification.of(outline, TOLERANCE));
    simple.remove(simple.size() - 1);
    List<Point> chosen = simple.size() < 3 ? outline.subList(0, outline.size() - 1) : simple;
    return new Polygon(chosen.stream().map(grid::toImage).toList());
  }

  private static int heaviest(double[] weights) {
    int best = 0;
    for (int i = 1; i < weights.length; i++) {
      best = weights[i] > weights[best] ? i : best;
    }
    return best;
  }

  /** Cells over an image. */
  private record Grid(double left, double top, double cell, int width, int height) {

    static Grid around(List<Polygon> polygons) {
      double left = Double.POSITIVE_INFINITY;
      double top = Double.POSITIVE_INFINITY;
      double right = Double.NEGATIVE_INFINITY;
      double bottom = Double.NEGATIVE_INFINITY;
      for (Polygon polygon : polygons) {
        for (Point point : polygon.points()) {
          left = Math.min(left, point.x());
          top = Math.min(top, point.y());
          right = Math.max(right, point.x());
          bottom = Math.max(bottom, point.y());
        }
      }
      double cell = Math.max(Double.MIN_NORMAL, Math.max(right - left, bottom - top) / CELLS);
      int width = 1 + (int) ((right - left) / cell);
      int height = 1 + (int) ((bottom - top) / cell);
      return new Grid(left, top, cell, width, height);
    }

    LabelMask fill(Polygon polygon) {
      List<Point> points =
          polygon.points().stream()
              .map(point -> new Point((point.x() - left) / cell, (point.y() - top) / cell))
              .toList();
      return PolygonMask.fill(points, width, height);
    }

    Point toImage(Point point) {
      return new Point(left + point.x() * cell, top + point.y() * cell);
    }
  }
}
