package io.plumbline.labeling.tasktype.boundingbox;

import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.box.BoxConsolidator;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.labeling.tasktype.drawing.Coordinate;
import io.plumbline.labeling.tasktype.drawing.ShapeForm;
import io.plumbline.labeling.tasktype.drawing.ShapeProblem;
import io.plumbline.labeling.tasktype.image.ImageSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Boxes: {@code {"left","top","width","height"}}, in answers as in labels. A box covers the pixels
 * from {@code left} up to, not including, {@code left + width}.
 */
final class BoxForm implements ShapeForm<Box> {

  private static final BoxConsolidator CONSOLIDATOR = new BoxConsolidator();

  @Override
  public String elementName() {
    return "boundingBox";
  }

  @Override
  public String listName() {
    return "boundingBoxes";
  }

  @Override
  public String kind() {
    return "bounding boxes";
  }

  @Override
  public String metadataType() {
    return "groundtruth/object-detection";
  }

  @Override
  public Box read(JsonNode node, ImageSize image) throws ShapeProblem {
    double left = Coordinate.number(node, "left");
    double top = Coordinate.number(node, "top");
    double width = Coordinate.number(node, "width");
    double height = Coordinate.number(node, "height");
    if (!(width > 0 && height > 0)) {
      throw new ShapeProblem("\"width\" and \"height\" must be more than 0");
    }
    double right = Coordinate.within(left + width, "left + width", image.width());
    double bottom = Coordinate.within(top + height, "top + height", image.height());
    left = Coordinate.within(left, "left", image.width());
    top = Coordinate.within(top, "top", image.height());
    if (!(left < right && top < bottom)) {
      throw new ShapeProblem("the box lies outside the image of " + image + " pixels");
    }
    return new Box(left, top, right, bottom);
  }

  /** A box has a pixel each way at least. */
  @Override
  public void write(Box box, ImageSize image, ObjectNode node) {
    int left = Math.min(Coordinate.whole(box.left(), image.width()), image.width() - 1);
    int top = Math.min(Coordinate.whole(box.top(), image.height()), image.height() - 1);
    node.put("left", left);
    node.put("top", top);
    node.put("width", Math.max(1, Coordinate.whole(box.right(), image.width()) - left));
    node.put("height", Math.max(1, Coordinate.whole(box.bottom(), image.height()) - top));
  }

  @Override
  public int numbers(Box box) {
    return 4;
  }

  @Override
  public DrawnObjects<Box> consolidate(DrawnAnnotations<Box> annotations) {
    return CONSOLIDATOR.fit(annotations);
  }
}
