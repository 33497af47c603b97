package io.plumbline.consolidation.span;

import java.util.Comparator;

/**
 * A span that may be one of the label's.
 *
 * @param span where and of which class
 * @param probability that the label has exactly this span, 0 to 1
 */
public record ProbableSpan(Span span, double probability) implements Comparable<ProbableSpan> {
  private static final Comparator<ProbableSpan> BY_PLACE =
      Comparator.comparing(ProbableSpan::span).thenComparingDouble(ProbableSpan::probability);

  /** By place. */
  @Override
  public int compareTo(ProbableSpan other) {
    return BY_PLACE.compare(this, other);
  }
}
