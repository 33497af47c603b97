package io.plumbline.liquid.internal.syntax;

import java.util.List;

/**
 * What {@code if} tests: comparisons with {@code and} or {@code or} between any two, where what
 * stands right of one belongs together: {@code a and b or c} is {@code a and (b or c)}.
 *
 * @param comparisons one or more
 * @param conjunctions what stands between them: for each whether it is {@code and}; one fewer
 */
public record Condition(List<Comparison> comparisons, List<Boolean> conjunctions) {

  /** Copies the lists. */
  public Condition {
    comparisons = List.copyOf(comparisons);
    conjunctions = List.copyOf(conjunctions);
  }

  /** One test. */
  public sealed interface Comparison {}

  /** Whether a value counts as true. */
  public record Truth(Expression value) implements Comparison {}

  /** How one value stands to another. */
  public record Binary(Expression left, Operator operator, Expression right)
      implements Comparison {}

  /** The operators. */
  public enum Operator {
    /** {@code ==}. */
    EQUAL,
    /** {@code !=}, {@code <>}. */
    NOT_EQUAL,
    /** {@code <}. */
    LESS,
    /** {@code <=}. */
    LESS_OR_EQUAL,
    /** {@code >}. */
    GREATER,
    /** {@code >=}. */
    GREATER_OR_EQUAL,
    /** {@code contains}. */
    CONTAINS
  }
}
