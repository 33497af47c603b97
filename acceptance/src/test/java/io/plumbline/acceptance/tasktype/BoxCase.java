package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Cars and boats. The second worker takes a boat for a car once, and misses one; the third draws
 * one that is not there, in the picture that is empty.
 */
class BoxCase extends PictureCase {

  private static final int EMPTY = 4;

  /** A thing on a picture. */
  record Thing(int label, Rectangle place) {}

  static List<Thing> things(int object) {
    Thing first = new Thing(object % 2, new Rectangle(40 + 11 * object, 50, 110, 70 + 5 * object));
    Thing second = new Thing(1, new Rectangle(280, 150 + 7 * object, 130, 90));
    return object == EMPTY ? List.of() : List.of(first, second);
  }

  @Override
  public String taskType() {
    return "BoundingBox";
  }

  @Override
  public String attribute() {
    return "vehicles";
  }

  @Override
  List<String> labels() {
    return List.of("Car", "Boat");
  }

  @Override
  void paint(int object, Graphics2D pen) {
    things(object).forEach(thing -> pen.fill(thing.place()));
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    List<Thing> things = things(object);
    for (int i = 0; i < things.size(); i++) {
      boolean missed = worker == 1 && object == 2 && i == 1;
      boolean mistaken = worker == 1 && object == 1 && i == 0;
      if (!missed) {
        draw(worker, object, i, mistaken ? 0 : things.get(i).label(), things.get(i).place(), page);
      }
    }
    if (things.isEmpty()) {
      if (worker == 2) {
        draw(worker, object, 0, 0, new Rectangle(200, 100, 60, 60), page);
      } else {
        page.sayNothing();
      }
    }
    page.submit();
  }

  static void draw(int worker, int object, int place, int label, Rectangle box, TaskPage page) {
    page.chooseLabel(label);
    page.drag(
        box.getMinX() + slip(worker, object, 4 * place),
        box.getMinY() + slip(worker, object, 4 * place + 1),
        box.getMaxX() + slip(worker, object, 4 * place + 2),
        box.getMaxY() + slip(worker, object, 4 * place + 3));
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < OBJECTS; object++) {
      JsonNode metadata =
          LabelForm.metadata(
              lines.get(object),
              attribute(),
              "groundtruth/object-detection",
              "boundingbox",
              "objects",
              "class-map");
      List<JsonNode> boxes = LabelForm.shapes(lines.get(object), attribute(), metadata, labels());
      checkBoxes(boxes, things(object));
    }
  }

  /** Each thing has its box with its class, and nothing else has one. */
  static void checkBoxes(List<JsonNode> boxes, List<Thing> things) {
    assertThat(boxes).hasSameSizeAs(things);
    for (JsonNode box : boxes) {
      assertThat(box.propertyNames()).containsExactly("class_id", "left", "top", "width", "height");
      assertThat(box.valueStream()).allMatch(JsonNode::isInt);
    }
    for (Thing thing : things) {
      assertThat(boxes)
          .anySatisfy(
              box -> {
                assertThat(overlap(box, thing.place())).isGreaterThan(0.93);
                assertThat(box.get("class_id").intValue()).isEqualTo(thing.label());
              });
    }
  }

  private static double overlap(JsonNode box, Rectangle place) {
    Rectangle found =
        new Rectangle(
            box.get("left").intValue(),
            box.get("top").intValue(),
            box.get("width").intValue(),
            box.get("height").intValue());
    Rectangle both = found.intersection(place);
    double common = both.isEmpty() ? 0 : (double) both.width * both.height;
    return common
        / ((double) found.width * found.height + (double) place.width * place.height - common);
  }
}
