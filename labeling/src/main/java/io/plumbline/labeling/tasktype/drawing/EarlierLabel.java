package io.plumbline.labeling.tasktype.drawing;

import io.plumbline.labeling.manifest.LabelCategories;
import io.plumbline.labeling.manifest.ManifestLine;
import io.plumbline.labeling.tasktype.audit.AuditedLabel;
import io.plumbline.labeling.tasktype.image.ImageSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes of the shapes that a manifest line has already what an element takes as its {@code
 * initial-value}: {@code [{"label","left",…}]}.
 *
 * @param <S> the shape
 * @param form the kind of shapes
 */
record EarlierLabel<S>(ShapeForm<S> form) {

  /**
   * The shapes of a line's attribute.
   *
   * @throws ShapeProblem when a shape cannot be shown, or has a class that the job does not have
   */
  ArrayNode initialValue(
      ManifestLine line, String attribute, LabelCategories categories, ImageSize image)
      throws ShapeProblem {
    JsonNode annotations = line.json().path(attribute).path("annotations");
    if (!annotations.isArray()) {
      throw new ShapeProblem("\"" + attribute + "\" has no list \"annotations\"");
    }
    JsonNode classMap = AuditedLabel.metadataOf(line, attribute).path("class-map");
    ArrayNode shapes = JsonNodeFactory.instance.arrayNode();
    for (JsonNode annotation : annotations) {
      String where = "\"" + attribute + "\", annotations[" + shapes.size() + "]: ";
      String name = classMap.path(annotation.path("class_id").asString("")).asString("");
      if (categories.indexOf(name) < 0) {
        throw new ShapeProblem(
            where
                + "its class \""
                + name
                + "\" is not one of this job's labels; an adjustment job needs all labels of the"
                + " job before");
      }
      try {
        S shape = form.read(annotation, image);
        ObjectNode node = shapes.addObject();
        node.put("label", name);
        form.write(shape, image, node);
      } catch (ShapeProblem e) {
        throw new ShapeProblem(where + e.getMessage());
      }
    }
    return shapes;
  }
}
