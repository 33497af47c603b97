package io.plumbline.liquid.internal.filter;

import org.jspecify.annotations.Nullable;

/** A filter of the language. Stateless. */
@FunctionalInterface
public interface BuiltInFilter {

  /** Computes the result from what stands before the {@code |} and from the arguments. */
  @Nullable Object apply(@Nullable Object input, FilterArguments arguments);
}
