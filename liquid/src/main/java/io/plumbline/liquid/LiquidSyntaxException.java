package io.plumbline.liquid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The source is not a template that can be compiled. Carries every error found, up to {@link
 * CompileLimits#maxErrors()}.
 */
public final class LiquidSyntaxException extends LiquidException {

  private static final long serialVersionUID = 1L;

  LiquidSyntaxException(List<LiquidError> errors, @Nullable Throwable cause) {
    super(errors, cause);
  }
}
