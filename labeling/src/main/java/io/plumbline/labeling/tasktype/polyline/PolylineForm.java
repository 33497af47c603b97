package io.plumbline.labeling.tasktype.polyline;

import io.plumbline.consolidation.polyline.Polyline;
import io.plumbline.consolidation.polyline.PolylineConsolidator;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.labeling.tasktype.drawing.ShapeForm;
import io.plumbline.labeling.tasktype.drawing.ShapeProblem;
import io.plumbline.labeling.tasktype.drawing.Vertices;
import io.plumbline.labeling.tasktype.image.ImageSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lines: {@code {"vertices":[{"x","y"},…]}}, at least two, in answers as in labels. */
final class PolylineForm implements ShapeForm<Polyline> {

  private static final PolylineConsolidator CONSOLIDATOR = new PolylineConsolidator();
  private static final int MIN_VERTICES = 2;

  @Override
  public String elementName() {
    return "crowd-polyline";
  }

  @Override
  public String listName() {
    return "polylines";
  }

  @Override
  public String kind() {
    return "polylines";
  }

  @Override
  public String metadataType() {
    return "plumbline/polyline";
  }

  @Override
  public Polyline read(JsonNode node, ImageSize image) throws ShapeProblem {
    Polyline line = new Polyline(Vertices.read(node, MIN_VERTICES, image));
    if (!(line.length() > 0)) {
      throw new ShapeProblem("the line has no length");
    }
    return line;
  }

  @Override
  public void write(Polyline line, ImageSize image, ObjectNode node) {
    Vertices.write(line.points(), MIN_VERTICES, image, node);
  }

  @Override
  public int numbers(Polyline line) {
    return 2 * line.points().size();
  }

  @Override
  public DrawnObjects<Polyline> consolidate(DrawnAnnotations<Polyline> annotations) {
    return CONSOLIDATOR.fit(annotations);
  }
}
