package io.plumbline.liquid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rendering was stopped, because it would have cost more than its {@link RenderLimits} allow. */
public final class LiquidLimitException extends LiquidException {

  private static final long serialVersionUID = 1L;

  LiquidLimitException(List<LiquidError> errors, @Nullable Throwable cause) {
    super(errors, cause);
  }
}
