package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.LiquidError;
import io.plumbline.liquid.LiquidErrorCode;
import io.plumbline.liquid.internal.syntax.Expression;
import io.plumbline.liquid.internal.syntax.SourceText;
import java.util.Collection;
import java.util.TreeMap;

/**
 * Collects, in strict mode, the variables that a template uses and the data lack: each place once.
 */
final class UndefinedVariables {

  private static final int MOST_REPORTED = 100;
  private static final int LONGEST_QUOTED = 100;

  private final boolean strict;
  private final SourceText source;
  private final TreeMap<Integer, LiquidError> byOffset = new TreeMap<>();

  UndefinedVariables(boolean strict, SourceText source) {
    this.strict = strict;
    this.source = source;
  }

  void report(Expression.Path path) {
    if (!strict || byOffset.size() >= MOST_REPORTED || byOffset.containsKey(path.offset())) {
      return;
    }
    int end = Math.min(path.end(), path.offset() + LONGEST_QUOTED);
    String message =
        "'%s' is not in the data; check its spelling, or give it a value with '| default: ...'"
            .formatted(source.text().substring(path.offset(), end));
    byOffset.put(
        path.offset(), source.errorAt(path.offset(), LiquidErrorCode.UNDEFINED_VARIABLE, message));
  }

  /** What was reported, in the order of the source. */
  Collection<LiquidError> errors() {
    return byOffset.values();
  }
}
