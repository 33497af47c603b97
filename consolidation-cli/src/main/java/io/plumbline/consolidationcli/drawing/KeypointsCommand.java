package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.keypoint.KeypointConsolidator;
import io.plumbline.consolidation.keypoint.Keypoints;
import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate keypoints}. */
@Command(
    name = "keypoints",
    description = {
      "Keypoints of objects: which objects there are, and where their points are.",
      "ANSWERS is JSON Lines such as {\"task\":\"photo-1\",\"worker\":\"ann\","
          + "\"keypoints\":[{\"label\":\"person\",\"scale\":90,\"points\":[[3,4],null,[6,8]]}]}: one point or null for"
          + " each name, in the same order in all; scale is the length of the object."
    },
    mixinStandardHelpOptions = true)
public final class KeypointsCommand extends DrawingCommand<Keypoints> {

  /** The command as it is registered. */
  public KeypointsCommand() {
    super("keypoints", new KeypointConsolidator(), KeypointConsolidator::distances);
  }

  @Override
  Keypoints shape(JsonRow row, JsonRow line) throws BadLineException {
    List<@Nullable Point> points = new ArrayList<>();
    for (JsonNode element : row.list("points")) {
      points.add(element.isNull() ? null : point(element, row, points.size()));
    }
    return new Keypoints(points, row.number("scale"));
  }

  @Override
  void write(Keypoints shape, ObjectNode into) {
    into.put("scale", shape.scale());
    ArrayNode points = into.putArray("points");
    for (Point point : shape.points()) {
      if (point == null) {
        points.addNull();
      } else {
        write(point, points);
      }
    }
  }
}
