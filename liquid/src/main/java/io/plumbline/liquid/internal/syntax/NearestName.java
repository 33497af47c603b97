package io.plumbline.liquid.internal.syntax;

import java.util.Collection;
import java.util.Comparator;

/** Guesses what a misspelt name was meant to be. */
public final class NearestName {

  private static final int LONGEST_NAME = 40;

  private NearestName() {}

  /**
   * A hint for a message: the name that is meant, if one is near, or else to check the spelling.
   */
  public static String hint(String name, Collection<String> known) {
    String advice = "check its spelling";
    if (name.length() > LONGEST_NAME) {
      return advice;
    }
    return known.stream()
        .filter(candidate -> distance(name, candidate) <= 1 + name.length() / 5)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .map(nearest -> "do you mean '" + nearest + "'?")
        .orElse(advice);
  }

  /** How many characters must be added, taken away or changed (Levenshtein 1966). */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
