package io.plumbline.benchmarks.consolidation.mask;

import io.plumbline.benchmarks.consolidation.JsonLines;
import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.PolygonMask;
import io.plumbline.consolidation.shape.Point;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * One object per task, outlined by many workers: a folder {@code seg_…} with {@code labels.jsonl}
 * (task, worker, polygon) and {@code truth.jsonl} (task, polygon), in pixels. Polygons are filled
 * into masks that hold all of a task's.
 *
 * @param name of the folder
 * @param tasks by id
 */
public record MaskDataSet(String name, Map<String, Outlined> tasks) {

  /**
   * One object.
   *
   * @param workers ids
   * @param masks one per worker
   * @param truth an expert's
   */
  public record Outlined(List<String> workers, List<LabelMask> masks, LabelMask truth) {

    /** How many masks overlap the truth by half. */
    long alikeMasks() {
      return masks.stream().filter(mask -> mask.overlap(truth) >= 0.5).count();
    }
  }

  public static boolean isIn(Path folder) {
    Path name = folder.getFileName();
    return name != null
        && name.toString().startsWith("seg_")
        && Files.isRegularFile(folder.resolve("labels.jsonl"));
  }

  public static MaskDataSet read(Path folder) throws IOException {
    Map<String, List<Point>> truth = new TreeMap<>();
    for (JsonNode row : JsonLines.read(folder.resolve("truth.jsonl"))) {
      truth.put(row.path("task").asString(), points(row));
    }
    Map<String, Map<String, List<Point>>> drawn = new TreeMap<>();
    for (JsonNode row : JsonLines.read(folder.resolve("labels.jsonl"))) {
      String task = row.path("task").asString();
      if (truth.containsKey(task)) {
        drawn
            .computeIfAbsent(task, id -> new TreeMap<>())
            .putIfAbsent(row.path("worker").asString(), points(row));
      }
    }
    Map<String, Outlined> tasks = new TreeMap<>();
    drawn.forEach(
        (task, byWorker) ->
            tasks.put(task, outlined(byWorker, truth.getOrDefault(task, List.of()))));
    return new MaskDataSet(folder.getFileName().toString(), tasks);
  }

  /** The tasks whose truth is the thing that workers saw: half of the masks overlap it by half. */
  MaskDataSet withTruthsThatWorkersSaw() {
    Map<String, Outlined> kept = new TreeMap<>(tasks);
    kept.values().removeIf(task -> 2 * task.alikeMasks() < task.masks().size());
    return new MaskDataSet(name, kept);
  }

  private static Outlined outlined(Map<String, List<Point>> byWorker, List<Point> truth) {
    List<Point> all = new ArrayList<>(truth);
    byWorker.values().forEach(all::addAll);
    int width = 1 + (int) all.stream().mapToDouble(Point::x).max().orElse(0);
    int height = 1 + (int) all.stream().mapToDouble(Point::y).max().orElse(0);
    List<LabelMask> masks = new ArrayList<>();
    byWorker.values().forEach(points -> masks.add(PolygonMask.fill(points, width, height)));
    return new Outlined(
        List.copyOf(byWorker.keySet()), masks, PolygonMask.fill(truth, width, height));
  }

  private static List<Point> points(JsonNode row) {
    List<Point> points = new ArrayList<>();
    for (JsonNode point : row.path("polygon")) {
      points.add(new Point(point.path(0).asDouble(), point.path(1).asDouble()));
    }
    return points;
  }
}
