package io.plumbline.labeling.tasktype.drawing;

import io.plumbline.consolidation.shape.Visit.Drawn;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.drawing.DrawnImage.Drawing;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what workers drew in earlier batches of a job, as JSON: consolidated again together with
 * the next batch, it says what each of them misses, imagines, and draws too large or too small.
 *
 * <p>The latest images are kept, up to {@value #MAX_NUMBERS} numbers: some 25,000 boxes, and less
 * than a megabyte.
 *
 * @param <S> the shape
 * @param form the kind of shapes
 */
record EarlierDrawings<S>(ShapeForm<S> form) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int MAX_NUMBERS = 100_000;

  /** The images, each with an id that no image of a batch has. */
  List<DrawnImage<S>> read(@Nullable String json, LabelCategories categories) {
    List<DrawnImage<S>> images = new ArrayList<>();
    if (json != null) {
      for (JsonNode node : JSON.readTree(json).path("images")) {
        images.add(image("earlier-" + images.size(), node, categories));
      }
    }
    return images;
  }

  /**
   * The latest of some images.
   *
   * @param images in the order of their batches
   */
  String write(List<DrawnImage<S>> images, LabelCategories categories) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("images");
    int from = images.size();
    int numbers = 0;
    while (from > 0 && numbers < MAX_NUMBERS) {
      from--;
      numbers += numbersOf(images.get(from));
    }
    for (DrawnImage<S> image : images.subList(from, images.size())) {
      write(image, categories, list.addObject());
    }
    return JSON.writeValueAsString(root);
  }

  private int numbersOf(DrawnImage<S> image) {
    return image.drawings().stream()
        .flatMap(drawing -> drawing.shapes().stream())
        .mapToInt(drawn -> form.numbers(drawn.shape()))
        .sum();
  }

  private void write(DrawnImage<S> image, LabelCategories categories, ObjectNode node) {
    node.put("width", image.size().width());
    node.put("height", image.size().height());
    ArrayNode drawings = node.putArray("drawings");
    for (Drawing<S> drawing : image.drawings()) {
      ObjectNode one = drawings.addObject();
      one.put("worker", drawing.workerId());
      ArrayNode shapes = one.putArray("shapes");
      for (Drawn<S> drawn : drawing.shapes()) {
        ObjectNode shape = shapes.addObject();
        shape.put("label", categories.names().get(drawn.label()));
        form.write(drawn.shape(), image.size(), shape);
      }
    }
  }

  private DrawnImage<S> image(String id, JsonNode node, LabelCategories categories) {
    ImageSize size = new ImageSize(node.path("width").intValue(), node.path("height").intValue());
    List<Drawing<S>> drawings = new ArrayList<>();
    for (JsonNode one : node.path("drawings")) {
      drawings.add(
          new Drawing<>(
              one.path("worker").stringValue(),
              new DrawnAnswer<>(form).taken(one.path("shapes"), categories, size)));
    }
    return new DrawnImage<>(id, size, drawings);
  }
}
