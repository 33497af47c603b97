package io.plumbline.labeling.tasktype.polygon;

import io.plumbline.consolidation.polygon.Polygon;
import io.plumbline.consolidation.polygon.PolygonConsolidator;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.LineSimplification;
import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidation.shape.Visit;
import io.plumbline.consolidation.shape.Visit.Drawn;
import io.plumbline.labeling.tasktype.drawing.ShapeForm;
import io.plumbline.labeling.tasktype.drawing.ShapeProblem;
import io.plumbline.labeling.tasktype.drawing.Vertices;
import io.plumbline.labeling.tasktype.image.ImageSize;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Polygons: {@code {"vertices":[{"x","y"},…]}}, at least three, in answers as in labels. */
final class PolygonForm implements ShapeForm<Polygon> {

  private static final PolygonConsolidator CONSOLIDATOR = new PolygonConsolidator();
  private static final int MIN_VERTICES = 3;

  /**
   * How two polygons overlap takes the product of their vertices, and more where their outlines
   * cross again and again: longer ones are compared with points left out.
   */
  private static final int MOST_COMPARED = 400;

  /** A line that leaves out a point may be off by half a pixel. */
  private static final double FINEST = 0.5;

  @Override
  public String elementName() {
    return "crowd-polygon";
  }

  @Override
  public String listName() {
    return "polygons";
  }

  @Override
  public String kind() {
    return "polygons";
  }

  @Override
  public String metadataType() {
    return "plumbline/polygon";
  }

  @Override
  public Polygon read(JsonNode node, ImageSize image) throws ShapeProblem {
    return new Polygon(Vertices.read(node, MIN_VERTICES, image));
  }

  @Override
  public void write(Polygon polygon, ImageSize image, ObjectNode node) {
    Vertices.write(polygon.points(), MIN_VERTICES, image, node);
  }

  @Override
  public int numbers(Polygon polygon) {
    return 2 * polygon.points().size();
  }

  @Override
  public DrawnObjects<Polygon> consolidate(DrawnAnnotations<Polygon> annotations) {
    return CONSOLIDATOR.fit(
        new DrawnAnnotations<>(
            annotations.images(),
            annotations.workers(),
            annotations.classes(),
            annotations.frames(),
            annotations.visits().stream().map(PolygonForm::comparable).toList()));
  }

  private static Visit<Polygon> comparable(Visit<Polygon> visit) {
    return new Visit<>(
        visit.image(),
        visit.worker(),
        visit.shapes().stream()
            .map(drawn -> new Drawn<>(comparable(drawn.shape()), drawn.label()))
            .toList());
  }

  private static Polygon comparable(Polygon polygon) {
    List<Point> points = polygon.points();
    for (double tolerance = FINEST; points.size() > MOST_COMPARED; tolerance *= 2) {
      points = LineSimplification.of(polygon.points(), tolerance);
    }
    return points.size() < MIN_VERTICES
        ? new Polygon(polygon.points().subList(0, MOST_COMPARED))
        : new Polygon(points);
  }
}
