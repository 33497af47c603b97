package io.plumbline.labeling.template.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant who mistyped a name. */
final class NearestName {

  /** So many letters may be wrong, missing or too many. */
  private static final int MAX_DISTANCE = 2;

  /** Nobody means a name that is much longer. */
  private static final int MAX_CHARACTERS = 100;

  private NearestName() {}

  static Optional<String> of(String typed, Collection<String> names) {
    return typed.length() > MAX_CHARACTERS
        ? Optional.empty()
        : names.stream()
            .filter(name -> distance(typed, name) <= MAX_DISTANCE)
            .min(
                Comparator.comparingInt((String name) -> distance(typed, name))
                    .thenComparing(Comparator.naturalOrder()));
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
