package io.plumbline.liquid;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * How to render a template. Immutable; one instance may serve any number of renderings.
 *
 * @param limits what the rendering may cost
 * @param hostFilters the host's filters by name; one that has a built-in filter's name takes its
 *     place
 * @param strictVariables whether a variable or property that the data lack is an error. Tests for
 *     presence stay allowed: a lone variable as a condition, a comparison with {@code nil}, {@code
 *     blank} or {@code empty}, and the input of {@code default}
 * @param escaping what happens to values at the output
 * @param clock what {@code "now" | date} reads, and in whose zone dates without one are
 * @param nanoTime the time source that {@link RenderLimits#maxDuration()} is measured by, in
 *     nanoseconds from any origin
 */
public record RenderOptions(
    RenderLimits limits,
    Map<String, Filter> hostFilters,
    boolean strictVariables,
    Escaping escaping,
    Clock clock,
    LongSupplier nanoTime) {

  private static final RenderOptions DEFAULTS =
      new RenderOptions(
          RenderLimits.defaults(),
          Map.of(),
          false,
          Escaping.HTML,
          Clock.systemUTC(),
          System::nanoTime);

  /** Copies the filters. */
  public RenderOptions {
    Objects.requireNonNull(limits, "limits");
    hostFilters = Map.copyOf(hostFilters);
    Objects.requireNonNull(escaping, "escaping");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(nanoTime, "nanoTime");
  }

  /**
   * Default limits, no host filters, lenient about undefined variables, escaped for HTML, the
   * system's clock in UTC.
   */
  public static RenderOptions defaults() {
    return DEFAULTS;
  }

  /** These options with other limits. */
  public RenderOptions withLimits(RenderLimits value) {
    return new RenderOptions(value, hostFilters, strictVariables, escaping, clock, nanoTime);
  }

  /** These options with other host filters. */
  public RenderOptions withHostFilters(Map<String, Filter> value) {
    return new RenderOptions(limits, value, strictVariables, escaping, clock, nanoTime);
  }

  /** These options with undefined variables as errors, or not. */
  public RenderOptions withStrictVariables(boolean value) {
    return new RenderOptions(limits, hostFilters, value, escaping, clock, nanoTime);
  }

  /** These options with another escaping. */
  public RenderOptions withEscaping(Escaping value) {
    return new RenderOptions(limits, hostFilters, strictVariables, value, clock, nanoTime);
  }

  /** These options with another clock. */
  public RenderOptions withClock(Clock value) {
    return new RenderOptions(limits, hostFilters, strictVariables, escaping, value, nanoTime);
  }

  /** These options with another time source for the limit of duration. */
  public RenderOptions withNanoTime(LongSupplier value) {
    return new RenderOptions(limits, hostFilters, strictVariables, escaping, clock, value);
  }
}
