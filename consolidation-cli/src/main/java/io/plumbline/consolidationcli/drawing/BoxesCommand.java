package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.box.BoxConsolidator;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidationcli.groundtruth.LabelCategories;
import io.plumbline.consolidationcli.groundtruth.ManifestLabels;
import io.plumbline.consolidationcli.groundtruth.ManifestOptions;
import io.plumbline.consolidationcli.groundtruth.WorkerAnswer;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import io.plumbline.consolidationcli.input.RefusedException;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code consolidate boxes}. */
@Command(
    name = "boxes",
    description = {
      "Bounding boxes: which objects there are, and where.",
      "ANSWERS is JSON Lines such as {\"task\":\"photo-1\",\"worker\":\"ann\",\"width\":640,\"height\":480,"
          + "\"boxes\":[{\"label\":\"car\",\"left\":3,\"top\":4,\"width\":50,\"height\":20}]}; width and height of"
          + " the image may be left out.",
      "ANSWERS may be the output folder of a Ground Truth job instead; see --manifest."
    },
    mixinStandardHelpOptions = true)
public final class BoxesCommand extends DrawingCommand<Box> {
  private static final String LIST = "boundingBoxes";

  /** The command as it is registered. */
  public BoxesCommand() {
    super("boxes", new BoxConsolidator(), BoxConsolidator::distances);
  }

  @Override
  Line<Box> line(WorkerAnswer answer) throws BadLineException {
    JsonRow element =
        answer
            .elementWith(LIST)
            .orElseThrow(
                () ->
                    new BadLineException(
                        answer.content().place(),
                        "no element has \"boundingBoxes\", or several do; one has such a list"));
    JsonNode size = element.json().path("inputImageProperties");
    return new Line<>(
        answer.datasetObjectId(),
        answer.workerId(),
        size.path("width").asDouble(0),
        size.path("height").asDouble(0),
        shapes(element, LIST));
  }

  @Override
  protected ManifestLabels manifestLabels(
      DrawnAnnotations<Box> annotations, DrawnObjects<Box> result, ManifestOptions options)
      throws RefusedException, IOException {
    List<String> used =
        result.objects().stream()
            .map(object -> annotations.classes().get(object.label()))
            .distinct()
            .toList();
    return new BoxManifest(annotations, result, LabelCategories.of(options, used));
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
