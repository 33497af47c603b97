package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Point;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Two eyes and a mouth. The second worker misses an eye, the third marks a mouth at an ear. */
final class KeypointCase extends PictureCase {

  private static final int EYE = 0;
  private static final int MOUTH = 1;

  @Override
  public String taskType() {
    return "Keypoint";
  }

  @Override
  public String attribute() {
    return "face";
  }

  @Override
  List<String> labels() {
    return List.of("Eye", "Mouth");
  }

  private static List<Point> points(int object) {
    return List.of(
        new Point(150 + 10 * object, 100), new Point(300, 110 - 5 * object), new Point(230, 240));
  }

  private static int label(int place) {
    return place == 2 ? MOUTH : EYE;
  }

  @Override
  void paint(int object, Graphics2D pen) {
    points(object).forEach(point -> pen.fillOval(point.x - 6, point.y - 6, 12, 12));
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    List<Point> points = points(object);
    for (int i = 0; i < points.size(); i++) {
      if (!(worker == 1 && object == 2 && i == 0)) {
        page.chooseLabel(label(i));
        page.click(
            points.get(i).x + slip(worker, object, 2 * i),
            points.get(i).y + slip(worker, object, 2 * i + 1));
      }
    }
    if (worker == 2 && object == 3) {
      page.click(420, 150);
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
              "plumbline/keypoint",
              "keypoint",
              "objects",
              "class-map");
      List<JsonNode> found = LabelForm.shapes(lines.get(object), attribute(), metadata, labels());
      List<Point> points = points(object);
      assertThat(found).hasSameSizeAs(points);
      for (int i = 0; i < points.size(); i++) {
        Point point = points.get(i);
        int label = label(i);
        assertThat(found)
            .anySatisfy(
                one -> {
                  assertThat(one.propertyNames()).containsExactly("class_id", "x", "y");
                  assertThat(one.get("class_id").intValue()).isEqualTo(label);
                  assertThat(point.distance(one.get("x").intValue(), one.get("y").intValue()))
                      .isLessThan(4);
                });
      }
    }
  }
}
