package io.plumbline.labeling.tasktype.drawing;

import io.plumbline.consolidation.shape.Point;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Points along a shape: {@code "vertices":[{"x","y"},…]}, in answers as in labels. They lie at the
 * corners between pixels, from 0 to the image's width or height.
 */
public final class Vertices {

  private static final String NAME = "vertices";

  /** Outlines that are drawn by hand have thousands. */
  private static final int MAX_VERTICES = 10_000;

  private Vertices() {}

  /**
   * Reads them.
   *
   * @param minimum how many there must be
   * @throws ShapeProblem when there are fewer or too many, or one lies outside the image
   */
  public static List<Point> read(JsonNode node, int minimum, ImageSize image) throws ShapeProblem {
    JsonNode list = node.path(NAME);
    if (list.size() < minimum || list.size() > MAX_VERTICES) {
      throw new ShapeProblem(
          "\"vertices\" has "
              + list.size()
              + " points; "
              + minimum
              + " to "
              + MAX_VERTICES
              + " are possible");
    }
    List<Point> points = new ArrayList<>();
    for (JsonNode vertex : list) {
      points.add(
          new Point(
              Coordinate.within(Coordinate.number(vertex, "x"), "x", image.width()),
              Coordinate.within(Coordinate.number(vertex, "y"), "y", image.height())));
    }
    return points;
  }

  /**
   * Writes them, whole numbers each; of equal ones that follow each other, one.
   *
   * @param minimum so many are written also where they are equal
   */
  public static void write(List<Point> points, int minimum, ImageSize image, ObjectNode node) {
    ArrayNode list = node.putArray(NAME);
    int left = points.size();
    int lastX = -1;
    int lastY = -1;
    for (Point point : points) {
      int x = Coordinate.whole(point.x(), image.width());
      int y = Coordinate.whole(point.y(), image.height());
      boolean needed = list.size() + left <= minimum;
      if (needed || x != lastX || y != lastY) {
        list.addObject().put("x", x).put("y", y);
      }
      lastX = x;
      lastY = y;
      left--;
    }
  }
}
