package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.polygon.Polygon;
import io.plumbline.consolidation.polygon.PolygonConsolidator;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate polygons}. */
@Command(
    name = "polygons",
    description = {
      "Polygons: which objects there are, and their outlines.",
      "ANSWERS is JSON Lines such as {\"task\":\"photo-1\",\"worker\":\"ann\","
          + "\"polygons\":[{\"label\":\"lake\",\"points\":[[3,4],[9,4],[6,8]]}]}."
    },
    mixinStandardHelpOptions = true)
public final class PolygonsCommand extends DrawingCommand<Polygon> {

  /** The command as it is registered. */
  public PolygonsCommand() {
    super("polygons", new PolygonConsolidator(), PolygonConsolidator::distances);
  }

  @Override
  Polygon shape(JsonRow row, JsonRow line) throws BadLineException {
    return new Polygon(points(row));
  }

  @Override
  void write(Polygon shape, ObjectNode into) {
    ArrayNode points = into.putArray("points");
    shape.points().forEach(point -> write(point, points));
  }
}
