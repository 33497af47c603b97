package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.polyline.Polyline;
import io.plumbline.consolidation.polyline.PolylineConsolidator;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate polylines}. */
@Command(
    name = "polylines",
    description = {
      "Lines: which there are, and where they go.",
      "ANSWERS is JSON Lines such as {\"task\":\"photo-1\",\"worker\":\"ann\","
          + "\"polylines\":[{\"label\":\"lane\",\"points\":[[3,4],[9,4],[16,8]]}]}."
    },
    mixinStandardHelpOptions = true)
public final class PolylinesCommand extends DrawingCommand<Polyline> {

  /** The command as it is registered. */
  public PolylinesCommand() {
    super("polylines", new PolylineConsolidator(), PolylineConsolidator::distances);
  }

  @Override
  Polyline shape(JsonRow row, JsonRow line) throws BadLineException {
    return new Polyline(points(row));
  }

  @Override
  void write(Polyline shape, ObjectNode into) {
    ArrayNode points = into.putArray("points");
    shape.points().forEach(point -> write(point, points));
  }
}
