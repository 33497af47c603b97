package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnAnnotationsBuilder;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.FoundObject;
import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.JsonRow;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.JsonLines;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command for one kind of shape. A line holds what one worker drew in one image; a worker who
 * drew nothing has a line with an empty list.
 *
 * @param <S> the shape
 */
abstract class DrawingCommand<S> extends KindCommand<DrawnAnnotations<S>, DrawnObjects<S>> {
  private final String listName;
  private final Consolidator<DrawnAnnotations<S>, DrawnObjects<S>> method;

  /** One line of the file. */
  private record Line<S>(
      String task, String worker, double width, double height, List<Labelled<S>> shapes) {}

  private record Labelled<S>(String label, S shape) {}

  DrawingCommand(String listName, Consolidator<DrawnAnnotations<S>, DrawnObjects<S>> method) {
    this.listName = listName;
    this.method = method;
  }

  /**
   * Reads one shape.
   *
   * @param row its JSON object
   * @param line of the whole line
   */
  abstract S shape(JsonRow row, JsonRow line) throws BadLineException;

  /** Writes one shape. */
  abstract void write(S shape, ObjectNode into);

  @Override
  protected DrawnAnnotations<S> read(InputFile file, BadLines badLines, Progress progress)
      throws RefusedException, IOException {
    List<Line<S>> lines = new ArrayList<>();
    Set<String> classes = new TreeSet<>();
    Set<List<String>> seen = new HashSet<>();
    new JsonLinesFile(file)
        .forEach(
            (text, row) -> {
              Line<S> line = line(row);
              if (!seen.add(List.of(line.task(), line.worker()))) {
                throw row.problem(
                    "worker",
                    "\"%s\" has drawn in \"%s\" on an earlier line; put all shapes into one"
                        .formatted(line.worker(), line.task()));
              }
              line.shapes().forEach(shape -> classes.add(shape.label()));
              lines.add(line);
            },
            badLines,
            progress);
    DrawnAnnotationsBuilder<S> builder =
        DrawnAnnotations.builder(classes.isEmpty() ? List.of("object") : List.copyOf(classes));
    for (Line<S> line : lines) {
      builder.looked(line.task(), line.worker());
      if (line.width() > 0 && line.height() > 0) {
        builder.frame(line.task(), line.width(), line.height());
      }
      line.shapes().forEach(s -> builder.add(line.task(), line.worker(), s.label(), s.shape()));
    }
    return builder.build();
  }

  private Line<S> line(JsonRow line) throws BadLineException {
    List<Labelled<S>> shapes = new ArrayList<>();
    for (JsonRow row : line.objects(listName)) {
      try {
        shapes.add(new Labelled<>(row.text("label"), shape(row, line)));
      } catch (IllegalArgumentException e) {
        throw row.problem("label", String.valueOf(e.getMessage()));
      }
    }
    boolean sized = line.json().has("width") || line.json().has("height");
    return new Line<>(
        line.text("task"),
        line.text("worker"),
        sized ? line.number("width") : 0,
        sized ? line.number("height") : 0,
        shapes);
  }

  @Override
  protected List<String> objects(DrawnAnnotations<S> annotations) {
    return annotations.images();
  }

  @Override
  protected int explanations(DrawnAnnotations<S> annotations, DrawnObjects<S> result) {
    return result.objects().size();
  }

  @Override
  protected DrawnObjects<S> consolidate(DrawnAnnotations<S> annotations) {
    return method.fit(annotations);
  }

  @Override
  protected void writeLabels(DrawnAnnotations<S> annotations, DrawnObjects<S> result, Writer out)
      throws IOException {
    List<ArrayNode> lists = new ArrayList<>();
    annotations.images().forEach(image -> lists.add(JsonNodeFactory.instance.arrayNode()));
    for (FoundObject<S> object : result.objects()) {
      ObjectNode node = lists.get(object.image()).addObject();
      node.put("label", annotations.classes().get(object.label()));
      write(object.shape(), node);
      node.put("confidence", object.confidence());
      node.put("drawnBy", object.drawnBy());
    }
    JsonLines.write(
        out,
        lists.size(),
        image -> {
          ObjectNode line = JsonNodeFactory.instance.objectNode();
          line.put("task", annotations.images().get(image));
          line.set(listName, lists.get(image));
          return line;
        });
  }

  /** A list of points, each [x, y]. */
  static List<Point> points(JsonRow row) throws BadLineException {
    List<Point> points = new ArrayList<>();
    for (JsonNode element : row.list("points")) {
      points.add(point(element, row, points.size()));
    }
    return points;
  }

  static Point point(JsonNode element, JsonRow row, int index) throws BadLineException {
    if (!element.isArray()
        || element.size() != 2
        || !element.path(0).isNumber()
        || !element.path(1).isNumber()) {
      throw row.problem("points[" + index + "]", "not a point; write it as [x, y]");
    }
    return new Point(element.path(0).doubleValue(), element.path(1).doubleValue());
  }

  static void write(Point point, ArrayNode into) {
    into.addArray().add(point.x()).add(point.y());
  }
}
