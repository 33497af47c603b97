package io.plumbline.consolidation.span;

import java.util.List;

/** How a method weighs an answer when it decides about one place of a document. */
interface SpanEvidence {

  /**
   * How much an answer speaks for a place having one set of spans and not another.
   *
   * @param answer index in the annotations
   * @param these spans of the label at the place, at most one here
   * @param those what else there might be, at most one
   */
  double weight(int answer, List<Span> these, List<Span> those);

  /** Votes count one each: for whichever of the two the answer has. */
  static SpanEvidence ofVotes(SpanAnnotations annotations) {
    return (answer, these, those) -> {
      List<Span> said = annotations.answers().get(answer).spans();
      return agreement(said, these, those) - agreement(said, those, these);
    };
  }

  private static double agreement(List<Span> said, List<Span> these, List<Span> others) {
    if (!these.isEmpty()) {
      return said.containsAll(these) ? 1 : 0;
    }
    return said.stream().noneMatch(span -> others.stream().anyMatch(span::overlaps)) ? 1 : 0;
  }
}
