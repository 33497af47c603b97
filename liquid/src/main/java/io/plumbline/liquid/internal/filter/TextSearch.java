package io.plumbline.liquid.internal.filter;

/**
 * Finds a text in another in time proportional to the sum of their lengths, whatever they hold.
 *
 * <p>{@link String#indexOf} takes the product of the lengths in the worst case, which a template
 * could use to keep a processor busy for minutes between two looks at the clock. It is used for
 * short patterns, where it is faster. For longer ones this is the algorithm of Knuth, Morris and
 * Pratt, "Fast pattern matching in strings" (1977).
 */
public final class TextSearch {

  private static final int LONGEST_SHORT_PATTERN = 64;

  private final String pattern;
  private final int[] borders;

  /** Prepares to search for a pattern, which must not be empty. */
  public TextSearch(String pattern) {
    if (pattern.isEmpty()) {
      throw new IllegalArgumentException("an empty pattern is everywhere");
    }
    this.pattern = pattern;
    this.borders = pattern.length() <= LONGEST_SHORT_PATTERN ? new int[0] : bordersOf(pattern);
  }

  /** Where the pattern is first found at or after {@code start}; -1 if nowhere. */
  public int find(String text, int start) {
    if (borders.length == 0) {
      return text.indexOf(pattern, start);
    }
    int matched = 0;
    for (int i = start; i < text.length(); i++) {
      while (matched > 0 && text.charAt(i) != pattern.charAt(matched)) {
        matched = borders[matched - 1];
      }
      if (text.charAt(i) == pattern.charAt(matched)) {
        matched++;
      }
      if (matched == pattern.length()) {
        return i + 1 - matched;
      }
    }
    return -1;
  }

  /** Where the pattern is last found; -1 if nowhere. */
  public int findLast(String text) {
    String reversed = new StringBuilder(text).reverse().toString();
    int found = new TextSearch(new StringBuilder(pattern).reverse().toString()).find(reversed, 0);
    return found < 0 ? -1 : text.length() - found - pattern.length();
  }

  /** For each prefix the length of its longest proper prefix that is also its suffix. */
  private static int[] bordersOf(String pattern) {
    int[] borders = new int[pattern.length()];
    int length = 0;
    for (int i = 1; i < pattern.length(); i++) {
      while (length > 0 && pattern.charAt(i) != pattern.charAt(length)) {
        length = borders[length - 1];
      }
      if (pattern.charAt(i) == pattern.charAt(length)) {
        length++;
      }
      borders[i] = length;
    }
    return borders;
  }
}
