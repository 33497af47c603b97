package io.plumbline.consolidation.span;

import java.util.List;

/** Spans of units that were decided one by one. */
final class UnitSpans {

  private UnitSpans() {}

  /**
   * The spans; each is as probable as the least probable of its units.
   *
   * @param winner per unit, its tag
   * @param probability per unit, of its tag
   */
  static List<ProbableSpan> of(Tags tags, Units units, int[] winner, double[] probability) {
    return tags.spans(units, winner).stream()
        .map(
            span -> {
              double least = 1;
              for (int unit = units.from(span.start()); unit < units.to(span.end()); unit++) {
                least = Math.min(least, probability[unit]);
              }
              return new ProbableSpan(span, least);
            })
        .toList();
  }
}
