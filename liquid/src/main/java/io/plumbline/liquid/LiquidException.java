package io.plumbline.liquid;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that compiling or rendering a template throws on account of the template
 * or its data.
 */
public abstract sealed class LiquidException extends RuntimeException
    permits LiquidSyntaxException, LiquidLimitException, LiquidRenderException {

  private static final long serialVersionUID = 1L;

  private final List<LiquidError> errors;

  LiquidException(List<LiquidError> errors, @Nullable Throwable cause) {
    super(errors.stream().map(LiquidError::toString).collect(Collectors.joining("\n")), cause);
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("an exception needs at least one error");
    }
    this.errors = List.copyOf(errors);
  }

  /** Everything that was found wrong, in the order of the source; at least one. */
  public final List<LiquidError> errors() {
    return errors;
  }

  /** The line of the first error, from 1. */
  public final int line() {
    return errors.get(0).line();
  }

  /** The column of the first error, from 1. */
  public final int column() {
    return errors.get(0).column();
  }
}
