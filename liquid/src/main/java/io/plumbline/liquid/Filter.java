package io.plumbline.liquid;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A filter that the host adds to the language, such as {@code grant_read_access}.
 *
 * <p>Values are what templates compute with: {@code null}, {@link Boolean}, {@link String}, {@link
 * Long} or {@link java.math.BigInteger}, {@link Double}, {@link List}, {@link java.util.Map}, or an
 * object of another type from the data. The result may be any of them, or anything that render data
 * may hold; a string is escaped at the output like any other.
 *
 * <p>An implementation must be safe to call from the threads that render, and must not change what
 * it is given. An exception that it throws ends the rendering with a {@link LiquidRenderException}
 * that names the filter, its place, and the exception's message: put no secrets there.
 */
@FunctionalInterface
public interface Filter {

  /**
   * Computes the filter's result.
   *
   * @param input what stands before the filter's {@code |}
   * @param arguments the positional arguments; if there are named ones, a map of them follows as
   *     last element
   */
  @Nullable Object apply(@Nullable Object input, List<@Nullable Object> arguments);
}
