package io.plumbline.liquid.internal.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that has a value. */
public sealed interface Expression {

  /** A value that the source states. */
  record Literal(@Nullable Object value) implements Expression {}

  /**
   * A variable, and which part of it.
   *
   * @param root the variable's name
   * @param parts which part of it, which part of that, and so on
   * @param offset where it begins in the source
   * @param end where it ends in the source
   */
  record Path(Expression root, List<Expression> parts, int offset, int end) implements Expression {

    /** Copies the parts. */
    public Path {
      parts = List.copyOf(parts);
    }
  }

  /** {@code (from..to)}. */
  record Range(Expression from, Expression to) implements Expression {}
}
