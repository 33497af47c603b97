package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.cuboid.Cuboid;
import io.plumbline.consolidation.cuboid.CuboidConsolidator;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate cuboids}. */
@Command(
    name = "cuboids",
    description = {
      "Upright cuboids in space: which objects there are, and where.",
      "ANSWERS is JSON Lines such as {\"task\":\"scan-1\",\"worker\":\"ann\",\"cuboids\":[{\"label\":\"car\","
          + "\"x\":3,\"y\":4,\"z\":1,\"length\":4.2,\"width\":1.8,\"height\":1.5,\"yaw\":0.3}]}: x, y, z of the centre,"
          + " yaw in radians."
    },
    mixinStandardHelpOptions = true)
public final class CuboidsCommand extends DrawingCommand<Cuboid> {

  /** The command as it is registered. */
  public CuboidsCommand() {
    super("cuboids", new CuboidConsolidator(), CuboidConsolidator::distances);
  }

  @Override
  Cuboid shape(JsonRow row, JsonRow line) throws BadLineException {
    return new Cuboid(
        row.number("x"),
        row.number("y"),
        row.number("z"),
        row.number("length"),
        row.number("width"),
        row.number("height"),
        row.number("yaw"));
  }

  @Override
  void write(Cuboid shape, ObjectNode into) {
    into.put("x", shape.x()).put("y", shape.y()).put("z", shape.z());
    into.put("length", shape.length()).put("width", shape.width()).put("height", shape.height());
    into.put("yaw", shape.yaw());
  }
}
