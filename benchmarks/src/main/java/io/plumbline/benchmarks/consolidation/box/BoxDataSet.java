package io.plumbline.benchmarks.consolidation.box;

import io.plumbline.benchmarks.consolidation.JsonLines;
import io.plumbline.consolidation.box.Box;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnAnnotationsBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Boxes of one class that real workers drew, with an expert's boxes for some images: a folder
 * {@code bbox_…} with {@code labels.jsonl} (task, worker, width, height, boxes) and {@code
 * truth.jsonl} (task, boxes). A box is [x1, y1, x2, y2].
 *
 * @param name of the folder
 * @param annotations what the workers drew
 * @param truth per image id, for some images
 */
public record BoxDataSet(
    String name, DrawnAnnotations<Box> annotations, Map<String, List<Box>> truth) {

  public static boolean isIn(Path folder) {
    Path name = folder.getFileName();
    return name != null
        && name.toString().startsWith("bbox_")
        && Files.isRegularFile(folder.resolve("labels.jsonl"));
  }

  public static BoxDataSet read(Path folder) throws IOException {
    DrawnAnnotationsBuilder<Box> builder = DrawnAnnotations.builder(List.of("object"));
    for (JsonNode row : JsonLines.read(folder.resolve("labels.jsonl"))) {
      String task = row.path("task").asString();
      String worker = row.path("worker").asString();
      builder.frame(task, row.path("width").asDouble(), row.path("height").asDouble());
      builder.looked(task, worker);
      boxes(row).forEach(box -> builder.add(task, worker, "object", box));
    }
    Map<String, List<Box>> truth = new TreeMap<>();
    for (JsonNode row : JsonLines.read(folder.resolve("truth.jsonl"))) {
      truth.put(row.path("task").asString(), boxes(row));
    }
    return new BoxDataSet(folder.getFileName().toString(), builder.build(), truth);
  }

  private static List<Box> boxes(JsonNode row) {
    List<Box> boxes = new ArrayList<>();
    for (JsonNode box : row.path("boxes")) {
      boxes.add(
          Box.between(
              box.path(0).asDouble(),
              box.path(1).asDouble(),
              box.path(2).asDouble(),
              box.path(3).asDouble()));
    }
    return boxes;
  }
}
