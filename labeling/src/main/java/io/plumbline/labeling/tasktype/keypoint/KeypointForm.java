package io.plumbline.labeling.tasktype.keypoint;

import io.plumbline.consolidation.keypoint.KeypointConsolidator;
import io.plumbline.consolidation.keypoint.Keypoints;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.Point;
import io.plumbline.labeling.tasktype.drawing.Coordinate;
import io.plumbline.labeling.tasktype.drawing.ShapeForm;
import io.plumbline.labeling.tasktype.drawing.ShapeProblem;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keypoints: {@code {"x","y"}}, in answers as in labels; a keypoint is a pixel.
 *
 * <p>An answer does not say which points belong to one object, and a label may stand on several
 * points: each point is an object of its own. Points of two workers are taken for the same if they
 * lie within some 4 % of the root of the image's area.
 */
final class KeypointForm implements ShapeForm<Keypoints> {

  private static final KeypointConsolidator CONSOLIDATOR = new KeypointConsolidator();

  /** Of the root of the image's area; similarity falls off over a fifth of that. */
  private static final double SCALE = 0.125;

  @Override
  public String elementName() {
    return "crowd-keypoint";
  }

  @Override
  public String listName() {
    return "keypoints";
  }

  @Override
  public String kind() {
    return "keypoints";
  }

  @Override
  public String metadataType() {
    return "plumbline/keypoint";
  }

  @Override
  public Keypoints read(JsonNode node, ImageSize image) throws ShapeProblem {
    Point point =
        new Point(
            Coordinate.within(Coordinate.number(node, "x"), "x", image.width()),
            Coordinate.within(Coordinate.number(node, "y"), "y", image.height()));
    return new Keypoints(
        List.of(point), SCALE * Math.sqrt((double) image.width() * image.height()));
  }

  @Override
  public void write(Keypoints keypoint, ImageSize image, ObjectNode node) {
    Point point = keypoint.points().get(0);
    if (point != null) {
      node.put("x", Coordinate.whole(point.x(), image.width() - 1));
      node.put("y", Coordinate.whole(point.y(), image.height() - 1));
    }
  }

  @Override
  public int numbers(Keypoints keypoint) {
    return 2;
  }

  @Override
  public DrawnObjects<Keypoints> consolidate(DrawnAnnotations<Keypoints> annotations) {
    return CONSOLIDATOR.fit(annotations);
  }
}
