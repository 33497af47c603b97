package io.plumbline.liquid;

import java.time.Duration;
import java.util.Objects;

/**
 * What one rendering may cost.
 *
 * @param maxLoopIterations turns of all loops together
 * @param maxOutputCharacters length of the output in UTF-16 characters
 * @param maxIntermediateCharacters length of all values together that filters, {@code capture} and
 *     comparisons make on the way, in UTF-16 characters; an element of a list that a filter makes
 *     counts as 24. This bounds memory as well as work
 * @param maxDuration wall-clock time, measured by {@link RenderOptions#nanoTime()}
 */
public record RenderLimits(
    long maxLoopIterations,
    long maxOutputCharacters,
    long maxIntermediateCharacters,
    Duration maxDuration) {

  private static final RenderLimits DEFAULTS =
      new RenderLimits(1_000_000, 8_000_000, 32_000_000, Duration.ofSeconds(5));

  /** Checks that the limits are positive. */
  public RenderLimits {
    Limits.requirePositive(maxLoopIterations, "maxLoopIterations");
    Limits.requirePositive(maxOutputCharacters, "maxOutputCharacters");
    Limits.requirePositive(maxIntermediateCharacters, "maxIntermediateCharacters");
    Objects.requireNonNull(maxDuration, "maxDuration");
    if (maxDuration.isNegative() || maxDuration.isZero()) {
      throw new IllegalArgumentException("maxDuration must be positive, not " + maxDuration);
    }
  }

  /** 1,000,000 iterations, 8,000,000 characters of output, 32,000,000 on the way, 5 seconds. */
  public static RenderLimits defaults() {
    return DEFAULTS;
  }

  /** These limits with another number of iterations. */
  public RenderLimits withMaxLoopIterations(long value) {
    return new RenderLimits(value, maxOutputCharacters, maxIntermediateCharacters, maxDuration);
  }

  /** These limits with another length of the output. */
  public RenderLimits withMaxOutputCharacters(long value) {
    return new RenderLimits(maxLoopIterations, value, maxIntermediateCharacters, maxDuration);
  }

  /** These limits with another length of what is made on the way. */
  public RenderLimits withMaxIntermediateCharacters(long value) {
    return new RenderLimits(maxLoopIterations, maxOutputCharacters, value, maxDuration);
  }

  /** These limits with another duration. */
  public RenderLimits withMaxDuration(Duration value) {
    return new RenderLimits(
        maxLoopIterations, maxOutputCharacters, maxIntermediateCharacters, value);
  }
}
