package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.mask.InstanceConsolidator;
import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate instances}. */
@Command(
    name = "instances",
    description = {
      "Instance masks: which objects there are, and which pixels are theirs.",
      "ANSWERS is JSON Lines such as {\"task\":\"photo-1\",\"worker\":\"ann\",\"width\":640,\"height\":480,"
          + "\"instances\":[{\"label\":\"car\",\"runs\":[700,20,620,22]}]}: pixels outside, inside, outside and so on,"
          + " row after row; what is missing at the end is outside."
    },
    mixinStandardHelpOptions = true)
public final class InstancesCommand extends DrawingCommand<LabelMask> {

  /** The command as it is registered. */
  public InstancesCommand() {
    super("instances", new InstanceConsolidator(), InstanceConsolidator::distances);
  }

  @Override
  LabelMask shape(JsonRow row, JsonRow line) throws BadLineException {
    return MaskRuns.binary(row, MaskRuns.length(line, "width"), MaskRuns.length(line, "height"));
  }

  @Override
  void write(LabelMask shape, ObjectNode into) {
    MaskRuns.write(shape, into.putArray("runs"));
  }
}
