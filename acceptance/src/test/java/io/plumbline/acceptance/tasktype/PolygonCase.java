package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Sails. The second worker misses one, the third takes one for a tent. */
final class PolygonCase extends PictureCase {

  @Override
  public String taskType() {
    return "Polygon";
  }

  @Override
  public String attribute() {
    return "sails";
  }

  @Override
  List<String> labels() {
    return List.of("Sail", "Tent");
  }

  @Override
  void paint(int object, Graphics2D pen) {
    pen.fill(sail(object));
  }

  private static Polygon sail(int object) {
    int x = 100 + 25 * object;
    return new Polygon(new int[] {x, x + 160, x + 140, x + 20}, new int[] {60, 90, 250, 230}, 4);
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    if (worker == 1 && object == 3) {
      page.sayNothing();
    } else {
      page.chooseLabel(worker == 2 && object == 1 ? 1 : 0);
      Polygon sail = sail(object);
      for (int i = 0; i <= sail.npoints; i++) {
        int corner = i % sail.npoints;
        page.click(
            sail.xpoints[corner] + slip(worker, object, 2 * corner),
            sail.ypoints[corner] + slip(worker, object, 2 * corner + 1));
      }
    }
    page.submit();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < OBJECTS; object++) {
      JsonNode metadata =
          LabelForm.metadata(
              lines.get(object),
              attribute(),
              "plumbline/polygon",
              "polygon",
              "objects",
              "class-map");
      List<JsonNode> polygons =
          LabelForm.shapes(lines.get(object), attribute(), metadata, labels());
      assertThat(polygons).hasSize(1);
      JsonNode polygon = polygons.get(0);
      assertThat(polygon.propertyNames()).containsExactly("class_id", "vertices");
      assertThat(polygon.get("class_id").toString()).isEqualTo("0");
      assertThat(overlap(read(polygon.get("vertices")), sail(object))).isGreaterThan(0.95);
    }
  }

  private static Polygon read(JsonNode vertices) {
    Polygon polygon = new Polygon();
    for (JsonNode vertex : vertices) {
      assertThat(vertex.propertyNames()).containsExactly("x", "y");
      assertThat(vertex.valueStream()).allMatch(JsonNode::isInt);
      polygon.addPoint(vertex.get("x").intValue(), vertex.get("y").intValue());
    }
    return polygon;
  }

  private static double overlap(Polygon one, Polygon other) {
    Area common = new Area(one);
    common.intersect(new Area(other));
    Area either = new Area(one);
    either.add(new Area(other));
    return size(common) / size(either);
  }

  /** By the shoelace formula; the areas here have straight edges and no holes. */
  private static double size(Area area) {
    double twice = 0;
    double[] point = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (PathIterator path = area.getPathIterator(null); !path.isDone(); path.next()) {
      int kind = path.currentSegment(point);
      boolean closes = kind == PathIterator.SEG_CLOSE;
      double nextX = closes ? startX : point[0];
      double nextY = closes ? startY : point[1];
      if (kind == PathIterator.SEG_MOVETO) {
        startX = nextX;
        startY = nextY;
      } else {
        twice += x * nextY - nextX * y;
      }
      x = nextX;
      y = nextY;
    }
    return Math.abs(twice) / 2;
  }
}
