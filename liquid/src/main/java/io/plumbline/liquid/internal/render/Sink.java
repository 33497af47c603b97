package io.plumbline.liquid.internal.render;

import org.jspecify.annotations.Nullable;

/** Where a rendering writes to. */
interface Sink {

  /** Writes text of the template, as it stands. */
  void text(String text);

  /** Writes a value, escaped. */
  void value(@Nullable Object value);
}
