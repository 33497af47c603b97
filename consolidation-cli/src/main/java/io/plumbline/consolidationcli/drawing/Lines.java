package io.plumbline.consolidationcli.drawing;

import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnAnnotationsBuilder;
import io.plumbline.consolidationcli.input.BadLineException;
import io.plumbline.consolidationcli.input.JsonRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects lines until all classes are known. Not safe for threads. */
final class Lines<S> {
  private final List<Line<S>> lines = new ArrayList<>();
  private final Set<String> classes = new TreeSet<>();
  private final Set<List<String>> seen = new HashSet<>();

  /**
   * Adds a line.
   *
   * @param row where it was read
   * @throws BadLineException if the worker has drawn in the image before
   */
  void add(Line<S> line, JsonRow row) throws BadLineException {
    if (!seen.add(List.of(line.task(), line.worker()))) {
      throw row.problem(
          "worker",
          "\"%s\" has drawn in \"%s\" on an earlier line; put all shapes into one"
              .formatted(line.worker(), line.task()));
    }
    line.shapes().forEach(shape -> classes.add(shape.label()));
    lines.add(line);
  }

  DrawnAnnotations<S> build() {
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
}
