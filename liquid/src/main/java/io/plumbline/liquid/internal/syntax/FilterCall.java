package io.plumbline.liquid.internal.syntax;

import java.util.List;
import java.util.Map;

/**
 * A filter and what it is called with.
 *
 * @param name the filter's name
 * @param positional the arguments without a name
 * @param named the arguments with a name
 * @param offset where the name stands
 */
public record FilterCall(
    String name, List<Expression> positional, Map<String, Expression> named, int offset) {

  /** Copies the arguments. */
  public FilterCall {
    positional = List.copyOf(positional);
    named = Map.copyOf(named);
  }
}
