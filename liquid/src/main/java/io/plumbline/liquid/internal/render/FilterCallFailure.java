package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.syntax.FilterCall;
import org.jspecify.annotations.Nullable;

/** A filter failed, and this is which and where. */
final class FilterCallFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;

  FilterCallFailure(FilterCall call, String reason, @Nullable Throwable cause) {
    super("the filter '%s' failed: %s".formatted(call.name(), reason), cause);
    this.offset = call.offset();
  }

  int offset() {
    return offset;
  }
}
