package io.plumbline.labeling.tasktype.drawing;

import io.plumbline.labeling.tasktype.AnnotatedBatch;
import io.plumbline.labeling.tasktype.LabelMetadata;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the label of an image: {@code
 * {"image_size":[{"width","height","depth":3}],"annotations":[{"class_id",…}]}} and, in the
 * metadata, {@code "objects":[{"confidence"}]} in the same order and {@code "class-map"} of the
 * classes that occur.
 *
 * @param <S> the shape
 * @param form the kind of shapes
 */
record DrawnLabel<S>(ShapeForm<S> form) {

  /** Images are shown in colour, whatever their file holds. */
  private static final int DEPTH = 3;

  /**
   * One object of the label.
   *
   * @param <S> the shape
   * @param label index of its class
   * @param shape where it is
   * @param confidence as it is to be written
   */
  record LabeledObject<S>(int label, S shape, double confidence) {}

  ObjectNode of(List<LabeledObject<S>> found, ImageSize size, AnnotatedBatch batch) {
    String attribute = batch.job().labelAttributeName();
    ObjectNode label = JsonNodeFactory.instance.objectNode();
    ObjectNode value = label.putObject(attribute);
    ObjectNode dimensions = value.putArray("image_size").addObject();
    dimensions.put("width", size.width());
    dimensions.put("height", size.height());
    dimensions.put("depth", DEPTH);
    ArrayNode annotations = value.putArray("annotations");
    ObjectNode metadata = label.putObject(attribute + "-metadata");
    ArrayNode objects = metadata.putArray("objects");
    TreeSet<Integer> classes = new TreeSet<>();
    for (LabeledObject<S> one : found) {
      ObjectNode annotation = annotations.addObject();
      annotation.put("class_id", one.label());
      form.write(one.shape(), size, annotation);
      objects.addObject().put("confidence", one.confidence());
      classes.add(one.label());
    }
    ObjectNode classMap = metadata.putObject("class-map");
    for (int index : classes) {
      classMap.put(Integer.toString(index), batch.job().categories().names().get(index));
    }
    LabelMetadata.addHuman(metadata, form.metadataType(), batch);
    return label;
  }
}
