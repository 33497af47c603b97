package io.plumbline.acceptance.tasktype;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The pictures of {@link BoxCase} with boxes of an earlier job, two of which lie beside their boat.
 * All workers mend these, each a little differently, and leave the rest; one says why.
 */
final class AdjustedBoxCase extends BoxCase {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String EARLIER = "first-try";
  private static final Set<Integer> WRONG = Set.of(1, 2);
  private static final int OFF = 60;

  @Override
  public String taskType() {
    return "AdjustmentBoundingBox";
  }

  @Override
  public List<String> manifest(Bucket bucket) {
    List<String> lines = super.manifest(bucket);
    return IntStream.range(0, OBJECTS)
        .mapToObj(object -> withBoxes((ObjectNode) JSON.readTree(lines.get(object)), object))
        .toList();
  }

  private static String withBoxes(ObjectNode line, int object) {
    ObjectNode label = line.putObject(EARLIER);
    label.putArray("image_size").addObject().put("width", 480).put("height", 320).put("depth", 3);
    ArrayNode annotations = label.putArray("annotations");
    ObjectNode metadata = line.putObject(EARLIER + "-metadata");
    ArrayNode objects = metadata.putArray("objects");
    List<Thing> things = things(object);
    for (int i = 0; i < things.size(); i++) {
      Rectangle place = earlierPlace(object, i);
      annotations
          .addObject()
          .put("class_id", things.get(i).label())
          .put("left", place.x)
          .put("top", place.y)
          .put("width", place.width)
          .put("height", place.height);
      objects.addObject().put("confidence", 0.8);
    }
    metadata.putObject("class-map").put("0", "Car").put("1", "Boat");
    metadata.put("type", "groundtruth/object-detection").put("human-annotated", "yes");
    return line.toString();
  }

  private static Rectangle earlierPlace(int object, int place) {
    Rectangle right = things(object).get(place).place();
    return WRONG.contains(object) && place == 1
        ? new Rectangle(right.x - OFF, right.y - OFF / 2, right.width, right.height)
        : right;
  }

  @Override
  public void answer(int worker, int object, TaskPage page) {
    if (WRONG.contains(object)) {
      Rectangle wrong = earlierPlace(object, 1);
      page.press("v");
      page.click(wrong.getCenterX(), wrong.getCenterY());
      page.press("Delete", "d");
      draw(worker, object, 1, 1, things(object).get(1).place(), page);
      if (worker == 0 && object == 1) {
        page.button("Add a comment").click();
        page.type("The boat had moved.");
      }
    } else if (things(object).isEmpty()) {
      page.sayNothing();
    }
    page.button("Submit").click();
  }

  @Override
  public void check(List<JsonNode> lines, Bucket bucket) {
    for (int object = 0; object < OBJECTS; object++) {
      String[] more =
          object == 1
              ? new String[] {"objects", "class-map", "adjustment-status", "worker-feedback"}
              : new String[] {"objects", "class-map", "adjustment-status"};
      JsonNode line = lines.get(object);
      assertThat(line.at("/first-try/annotations").size()).isEqualTo(things(object).size());
      JsonNode metadata =
          LabelForm.metadata(
              line, attribute(), "groundtruth/object-detection", "adjustmentboundingbox", more);
      checkBoxes(LabelForm.shapes(line, attribute(), metadata, labels()), things(object));
      assertThat(metadata.get("adjustment-status").stringValue())
          .isEqualTo(WRONG.contains(object) ? "adjusted" : "unadjusted");
    }
    assertThat(lines.get(1).at("/vehicles-metadata/worker-feedback").toString())
        .isEqualTo("[{\"comment\":\"The boat had moved.\"}]");
  }
}
