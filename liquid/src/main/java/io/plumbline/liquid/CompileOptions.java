package io.plumbline.liquid;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How to compile a template.
 *
 * @param limits what the source may be
 * @param hostFilters the names of the filters that the host will register when it renders, so that
 *     an unknown one is an error of compilation; {@code null} leaves names that the language does
 *     not know to be checked when a rendering starts
 */
public record CompileOptions(CompileLimits limits, @Nullable Set<String> hostFilters) {

  private static final CompileOptions DEFAULTS = new CompileOptions(CompileLimits.defaults(), null);

  /** Copies the names. */
  public CompileOptions {
    Objects.requireNonNull(limits, "limits");
    hostFilters = hostFilters == null ? null : Set.copyOf(hostFilters);
  }

  /** The default limits; names of host filters are not known yet. */
  public static CompileOptions defaults() {
    return DEFAULTS;
  }

  /** These options with other limits. */
  public CompileOptions withLimits(CompileLimits value) {
    return new CompileOptions(value, hostFilters);
  }

  /** These options with the names of the host's filters. */
  public CompileOptions withHostFilters(Set<String> names) {
    return new CompileOptions(limits, names);
  }
}
