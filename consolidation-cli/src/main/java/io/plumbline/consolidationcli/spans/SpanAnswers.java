package io.plumbline.consolidationcli.spans;

import io.plumbline.consolidation.span.Span;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanAnnotationsBuilder;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Collects lines until all classes are known. Not safe for threads. */
final class SpanAnswers {
  private final TreeMap<String, Integer> classes = new TreeMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<Line> lines = new ArrayList<>();

  private record Line(String task, String worker, List<NamedSpan> spans) {}

  private record NamedSpan(int start, int end, String label) {}

  void add(JsonRow row) throws BadLineException {
    String task = row.text("task");
    String worker = row.text("worker");
    JsonNode text = row.json().path("text");
    String known = text.isString() ? text.stringValue() : texts.getOrDefault(task, "");
    boolean isKnown = text.isString() || texts.containsKey(task);
    if (text.isString() && !texts.getOrDefault(task, known).equals(known)) {
      throw row.problem("text", "it is another one than on an earlier line of this task");
    }
    int length = isKnown ? known.codePointCount(0, known.length()) : Integer.MAX_VALUE;
    List<NamedSpan> spans = new ArrayList<>();
    for (JsonRow span : row.objects("spans")) {
      int start = position(span, "start");
      int end = position(span, "end");
      if (end <= start || end > length) {
        throw span.problem(
            "end",
            "the span goes from %d to %d; it must end after its start%s"
                .formatted(start, end, isKnown ? " and within " + length + " code points" : ""));
      }
      spans.add(new NamedSpan(start, end, span.text("label")));
    }
    spans.forEach(span -> classes.put(span.label(), 0));
    if (text.isString()) {
      texts.put(task, known);
    }
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
