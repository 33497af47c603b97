package io.plumbline.consolidation.span;

import java.util.Comparator;

/**
 * A stretch of a document with a class.
 *
 * @param start first code point, from 0
 * @param end the code point after the last, more than {@code start}
 * @param label index of the class
 */
public record Span(int start, int end, int label) implements Comparable<Span> {
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparingInt(Span::start)
          .thenComparing(Comparator.comparingInt(Span::end).reversed())
          .thenComparingInt(Span::label);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the span is empty or a number negative
   */
  public Span {
    if (start < 0 || end <= start || label < 0) {
      throw new IllegalArgumentException(
          "a span from %d to %d with class %d; it must start at 0 or later, end after its start,"
                  .formatted(start, end, label)
              + " and have a class");
    }
  }

  /** By start; of spans with the same start the longest first; then by class. */
  @Override
  public int compareTo(Span other) {
    return BY_PLACE.compare(this, other);
  }

  /** Whether the two have a code point in common. */
  boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * The share that two spans have in common of what they cover together, whatever their classes.
   */
  double jaccard(Span other) {
    int common = Math.min(end, other.end) - Math.max(start, other.start);
    int all = Math.max(end, other.end) - Math.min(start, other.start);
    return Math.max(0, common) / (double) all;
  }
}
