package io.plumbline.liquid;

/**
 * What the source of a template may be.
 *
 * @param maxSourceCharacters length of the source in UTF-16 characters
 * @param maxNestingDepth how deep blocks ({@code if}, {@code for}, ...) and, separately counted,
 *     square brackets may nest
 * @param maxErrors after how many errors the compiler stops looking for more
 */
public record CompileLimits(int maxSourceCharacters, int maxNestingDepth, int maxErrors) {

  private static final int LARGEST_NESTING_DEPTH = 500;
  private static final CompileLimits DEFAULTS = new CompileLimits(1_000_000, 100, 20);

  /**
   * Checks that the limits are positive, and the depth at most 500, which any thread's stack can
   * bear.
   */
  public CompileLimits {
    Limits.requirePositive(maxSourceCharacters, "maxSourceCharacters");
    Limits.requirePositive(maxNestingDepth, "maxNestingDepth");
    Limits.requirePositive(maxErrors, "maxErrors");
    if (maxNestingDepth > LARGEST_NESTING_DEPTH) {
      throw new IllegalArgumentException(
          "maxNestingDepth is at most " + LARGEST_NESTING_DEPTH + ", not " + maxNestingDepth);
    }
  }

  /** 1,000,000 characters, depth 100, 20 errors. */
  public static CompileLimits defaults() {
    return DEFAULTS;
  }

  /** These limits with another length of the source. */
  public CompileLimits withMaxSourceCharacters(int value) {
    return new CompileLimits(value, maxNestingDepth, maxErrors);
  }

  /** These limits with another nesting depth. */
  public CompileLimits withMaxNestingDepth(int value) {
    return new CompileLimits(maxSourceCharacters, value, maxErrors);
  }

  /** These limits with another number of errors. */
  public CompileLimits withMaxErrors(int value) {
    return new CompileLimits(maxSourceCharacters, maxNestingDepth, value);
  }
}
