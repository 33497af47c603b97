package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.FoundObject;
import io.plumbline.consolidation.shape.Point;
import io.plumbline.consolidationcli.KindCommand;
import io.plumbline.consolidationcli.Measures;
import io.plumbline.consolidationcli.groundtruth.WorkerAnswer;
import io.plumbline.consolidationcli.groundtruth.WorkerResponses;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.BadLines;
import io.plumbline.consolidationcli.input.InputFile;
import io.plumbline.consolidationcli.input.JsonLinesFile;
import io.plumbline.consolidationcli.input.JsonRow;
import io.plumbline.consolidationcli.input.Progress;
import io.plumbline.consolidationcli.input.RefusedException;
import io.plumbline.consolidationcli.output.JsonLines;
import io.plumbline.consolidationcli.output.NamedAgreement;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
  private final Function<DrawnAnnotations<S>, DistanceRatings> distances;

  DrawingCommand(
      String listName,
      Consolidator<DrawnAnnotations<S>, DrawnObjects<S>> method,
      Function<DrawnAnnotations<S>, DistanceRatings> distances) {
    this.listName = listName;
    this.method = method;
    this.distances = distances;
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
    Lines<S> lines = new Lines<>();
    if (file.isFolder()) {
      new WorkerResponses(file.path())
          .forEach(answer -> lines.add(line(answer), answer.content()), badLines, progress);
    } else {
      new JsonLinesFile(file).forEach((text, row) -> lines.add(line(row), row), badLines, progress);
    }
    return lines.build();
  }

  /**
   * What a worker drew, from their answer to a page of Ground Truth.
   *
   * @throws BadLineException if it is not there, or Ground Truth has no such kind
   */
  Line<S> line(WorkerAnswer answer) throws BadLineException {
    throw new BadLineException(
        answer.content().place(),
        "answers of Ground Truth are read for boxes; give %s as JSON Lines".formatted(listName));
  }

  private Line<S> line(JsonRow line) throws BadLineException {
    boolean sized = line.json().has("width") || line.json().has("height");
    return new Line<>(
        line.text("task"),
        line.text("worker"),
        sized ? line.number("width") : 0,
        sized ? line.number("height") : 0,
        shapes(line, listName));
  }

  /** The shapes of a list. */
  final List<Line.Labelled<S>> shapes(JsonRow line, String name) throws BadLineException {
    List<Line.Labelled<S>> shapes = new ArrayList<>();
    for (JsonRow row : line.objects(name)) {
      try {
        shapes.add(new Line.Labelled<>(row.text("label"), shape(row, line)));
      } catch (IllegalArgumentException e) {
        throw row.problem("label", String.valueOf(e.getMessage()));
      }
    }
    return shapes;
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
  protected List<NamedAgreement> agreement(DrawnAnnotations<S> annotations) {
    return Measures.byDistance("matched", distances.apply(annotations));
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
