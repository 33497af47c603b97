package io.plumbline.labeling.tasktype.drawing;

import io.plumbline.consolidation.shape.Visit.Drawn;
import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the shapes in an answer such as {@code
 * {"boundingBox":{"boundingBoxes":[{"label":"Dog","left":10,…}]}}}.
 *
 * <p>A template that gave its element another name is understood as well, as long as just one of
 * its elements gives such a list.
 *
 * @param <S> the shape
 * @param form the kind of shapes
 */
record DrawnAnswer<S>(ShapeForm<S> form) {

  /** Grouping the shapes of one image takes the square of their number in memory. */
  static final int MAX_SHAPES = 1000;

  /** The shapes that can be taken; empty when the answer gives no list of them, or several. */
  Optional<List<Drawn<S>>> shapesIn(
      ObjectNode answer, LabelCategories categories, ImageSize image) {
    return listIn(answer).map(list -> taken(list, categories, image));
  }

  /** What is wrong with an answer, or empty when it can be taken. */
  Optional<String> problemWith(ObjectNode answer, LabelCategories categories, ImageSize image) {
    Optional<JsonNode> list = listIn(answer);
    if (list.isEmpty()) {
      return Optional.of(
          "The answer has no list of "
              + form.kind()
              + ": it needs {\""
              + form.elementName()
              + "\":{\""
              + form.listName()
              + "\":[…]}}, an empty list where there is nothing to label.");
    }
    if (list.get().size() > MAX_SHAPES) {
      return Optional.of(
          "The answer has "
              + list.get().size()
              + " "
              + form.kind()
              + "; an image may have "
              + MAX_SHAPES
              + " at most.");
    }
    for (int i = 0; i < list.get().size(); i++) {
      try {
        drawn(list.get().get(i), categories, image);
      } catch (ShapeProblem e) {
        return Optional.of(form.listName() + "[" + i + "]: " + e.getMessage() + ".");
      }
    }
    return Optional.empty();
  }

  /** The shapes of a list that can be taken. */
  List<Drawn<S>> taken(JsonNode list, LabelCategories categories, ImageSize image) {
    List<Drawn<S>> shapes = new ArrayList<>();
    for (JsonNode node : list) {
      try {
        if (shapes.size() < MAX_SHAPES) {
          shapes.add(drawn(node, categories, image));
        }
      } catch (ShapeProblem passedOver) {
        // Answers are checked when they are given; this one came another way.
      }
    }
    return shapes;
  }

  private Drawn<S> drawn(JsonNode node, LabelCategories categories, ImageSize image)
      throws ShapeProblem {
    JsonNode label = node.path("label");
    int index = label.isString() ? categories.indexOf(label.stringValue()) : -1;
    if (index < 0) {
      throw new ShapeProblem("\"label\" is " + label + ", which is not one of this job's labels");
    }
    return new Drawn<>(form.read(node, image), index);
  }

  /** The list of shapes; empty when the answer has none, or several. */
  Optional<JsonNode> listIn(ObjectNode answer) {
    JsonNode standard = answer.path(form.elementName()).path(form.listName());
    if (standard.isArray()) {
      return Optional.of(standard);
    }
    Optional<JsonNode> found = Optional.empty();
    for (JsonNode element : answer.values()) {
      JsonNode list = element.path(form.listName());
      if (list.isArray()) {
        if (found.isPresent()) {
          return Optional.empty();
        }
        found = Optional.of(list);
      }
    }
    return found;
  }
}
