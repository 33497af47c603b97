package io.plumbline.consolidationcli.spans;

import io.plumbline.consolidation.span.Span;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanAnnotationsBuilder;
import io.plumbline.consolidationcli.groundtruth.WorkerAnswer;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Collects lines until all classes are known. Not safe for threads. */
final class SpanAnswers {
  private final TreeMap<String, Integer> classes = new TreeMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();

  private record Line(String task, String worker, List<NamedSpan> spans) {}

  /**
   * What a form calls the list of spans, and a span's first position and the one after its last.
   */
  private record Names(String list, String start, String end) {}

  private static final Names SPANS = new Names("spans", "start", "end");
  private static final Names ENTITIES = new Names("entities", "startOffset", "endOffset");

  private record NamedSpan(int start, int end, String label) {}

  /** Adds a line of a file. */
  void add(JsonRow row) throws BadLineException {
    String task = row.text("task");
    JsonNode text = row.json().path("text");
    if (text.isString()) {
      if (!texts.getOrDefault(task, text.stringValue()).equals(text.stringValue())) {
        throw row.problem("text", "it is another one than on an earlier line of this task");
      }
      add(task, row.text("worker"), row, SPANS, text.stringValue());
      texts.put(task, text.stringValue());
    } else {
      add(task, row.text("worker"), row, SPANS, texts.get(task));
    }
  }

  /** Adds an answer to a page of Ground Truth. */
  void add(WorkerAnswer answer) throws BadLineException {
    JsonRow element =
        answer
            .elementWith(ENTITIES.list())
            .orElseThrow(
                () ->
                    new BadLineException(
                        answer.content().place(),
                        "no element has \"entities\", or several do; one has such a list"));
    String task = answer.datasetObjectId();
    add(task, answer.workerId(), element, ENTITIES, texts.get(task));
  }

  /** Says what the text of a task is; before answers to it are added. */
  void text(String task, String text) {
    texts.put(task, text);
  }

  private void add(String task, String worker, JsonRow row, Names names, @Nullable String text)
      throws BadLineException {
    int length = text == null ? Integer.MAX_VALUE : text.codePointCount(0, text.length());
    List<NamedSpan> spans = new ArrayList<>();
    for (JsonRow span : row.objects(names.list())) {
      int start = position(span, names.start());
      int end = position(span, names.end());
      if (end <= start || end > length) {
        throw span.problem(
            names.end(),
            "the span goes from %d to %d; it must end after its start%s"
                .formatted(
                    start, end, text == null ? "" : " and within " + length + " code points"));
      }
      spans.add(new NamedSpan(start, end, span.text("label")));
    }
    spans.forEach(span -> classes.put(span.label(), 0));
    lines.add(new Line(task, worker, spans));
  }

  /**
   * All lines.
   *
   * @throws IllegalArgumentException if some tasks have a text and others have none
   */
  SpanAnnotations build() {
    List<String> names = classes.isEmpty() ? List.of("none") : List.copyOf(classes.keySet());
    for (int index = 0; index < names.size(); index++) {
      classes.put(names.get(index), index);
    }
    SpanAnnotationsBuilder builder = SpanAnnotations.builder(names);
    for (Line line : lines) {
      String text = texts.get(line.task());
      if (text != null) {
        builder.document(line.task(), text);
      }
      builder.add(
          line.task(),
          line.worker(),
          line.spans().stream()
              .map(
                  span -> new Span(span.start(), span.end(), classes.getOrDefault(span.label(), 0)))
              .toList());
    }
    return builder.build();
  }

  private static int position(JsonRow span, String name) throws BadLineException {
    double number = span.number(name);
    if (number < 0 || number > Integer.MAX_VALUE || number != Math.rint(number)) {
      throw span.problem(name, "not a position; count code points from 0");
    }
    return (int) number;
  }
}
