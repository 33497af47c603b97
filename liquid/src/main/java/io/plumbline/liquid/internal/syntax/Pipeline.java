package io.plumbline.liquid.internal.syntax;

import java.util.List;

/**
 * An expression and the filters that its value goes through.
 *
 * @param input the expression
 * @param filters the filters, in the order in which they are applied
 * @param raw whether {@code skip_autoescape} is among them, so that the result is not escaped
 */
public record Pipeline(Expression input, List<FilterCall> filters, boolean raw) {

  /** The filter that turns escaping off for the whole pipeline. */
  public static final String RAW_FILTER = "skip_autoescape";

  /** Copies the filters. */
  public Pipeline {
    filters = List.copyOf(filters);
  }

  static Pipeline of(Expression input, List<FilterCall> filters) {
    return new Pipeline(
        input, filters, filters.stream().anyMatch(filter -> filter.name().equals(RAW_FILTER)));
  }
}
