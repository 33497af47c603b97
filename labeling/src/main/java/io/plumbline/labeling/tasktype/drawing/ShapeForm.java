package io.plumbline.labeling.tasktype.drawing;

import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.labeling.tasktype.image.ImageSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A kind of shape: how it stands in answers and labels, and how several workers' shapes are
 * consolidated. Immutable, safe for use by many threads.
 *
 * @param <S> the shape; immutable
 */
public interface ShapeForm<S> {

  /** The name of the element in the built-in template. */
  String elementName();

  /** The list in an answer, such as {@code boundingBoxes}. */
  String listName();

  /** What to call several of them in messages. */
  String kind();

  /** The {@code type} in a label's metadata. */
  String metadataType();

  /**
   * Reads the place of a shape, in an answer or in a label. What reaches over the image's edge by a
   * pixel or less is drawn in.
   *
   * @throws ShapeProblem when it is no such shape, or lies outside the image
   */
  S read(JsonNode node, ImageSize image) throws ShapeProblem;

  /** Writes its place in whole pixels within the image, as answers and labels have it. */
  void write(S shape, ImageSize image, ObjectNode node);

  /** How many numbers it takes to write the shape. */
  int numbers(S shape);

  /** Makes one set of shapes of several workers' in each image. */
  DrawnObjects<S> consolidate(DrawnAnnotations<S> annotations);
}
