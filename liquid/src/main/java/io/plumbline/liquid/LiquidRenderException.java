package io.plumbline.liquid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rendering failed: a filter could not do its work, is unknown, or, in strict mode, variables are
 * undefined.
 */
public final class LiquidRenderException extends LiquidException {

  private static final long serialVersionUID = 1L;

  LiquidRenderException(List<LiquidError> errors, @Nullable Throwable cause) {
    super(errors, cause);
  }
}
