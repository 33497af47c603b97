package io.plumbline.liquid.internal.value;

import org.jspecify.annotations.Nullable;

/** An object of the interpreter whose properties a template can read, such as {@code forloop}. */
@FunctionalInterface
public interface Drop {

  /** The property's value; {@link Special#UNDEFINED} where there is none. */
  @Nullable Object property(String name);
}
