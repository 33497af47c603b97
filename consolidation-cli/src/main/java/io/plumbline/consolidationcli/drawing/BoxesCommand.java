package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.box.BoxConsolidator;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate boxes}. */
@Command(
    name = "boxes",
    description = {
      "Bounding boxes: which objects there are, and where.",
      "ANSWERS is JSON Lines such as {\"task\":\"photo-1\",\"worker\":\"ann\",\"width\":640,\"height\":480,"
          + "\"boxes\":[{\"label\":\"car\",\"left\":3,\"top\":4,\"width\":50,\"height\":20}]}; width and height of"
          + " the image may be left out."
    },
    mixinStandardHelpOptions = true)
public final class BoxesCommand extends DrawingCommand<Box> {

  /** The command as it is registered. */
  public BoxesCommand() {
    super("boxes", new BoxConsolidator());
  }

  @Override
  Box shape(JsonRow row, JsonRow line) throws BadLineException {
    double left = row.number("left");
    double top = row.number("top");
    return new Box(left, top, left + row.number("width"), top + row.number("height"));
  }

  @Override
  void write(Box shape, ObjectNode into) {
    into.put("left", shape.left());
    into.put("top", shape.top());
    into.put("width", shape.width());
    into.put("height", shape.height());
  }
}
