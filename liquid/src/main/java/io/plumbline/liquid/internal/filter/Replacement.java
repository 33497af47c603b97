package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.budget.Budget;

/**
 * Puts one text in the place of another. An empty pattern is found, as in Ruby, before every
 * character and at the end.
 */
final class Replacement {

  private Replacement() {}

  static String all(String text, String pattern, String replacement, Budget budget) {
    if (pattern.isEmpty()) {
      return betweenCharacters(text, replacement, budget);
    }
    TextSearch search = new TextSearch(pattern);
    int found = search.find(text, 0);
    if (found < 0) {
      return text;
    }
    BoundedText replaced = new BoundedText(budget);
    int written = 0;
    while (found >= 0) {
      replaced.append(text, written, found).append(replacement);
      written = found + pattern.length();
      found = search.find(text, written);
    }
    return replaced.append(text, written, text.length()).toString();
  }

  static String first(String text, String pattern, String replacement, Budget budget) {
    int found = pattern.isEmpty() ? 0 : new TextSearch(pattern).find(text, 0);
    return at(found, text, pattern, replacement, budget);
  }

  static String last(String text, String pattern, String replacement, Budget budget) {
    int found = pattern.isEmpty() ? text.length() : new TextSearch(pattern).findLast(text);
    return at(found, text, pattern, replacement, budget);
  }

  private static String at(
      int found, String text, String pattern, String replacement, Budget budget) {
    if (found < 0) {
      return text;
    }
    return new BoundedText(budget)
        .append(text, 0, found)
        .append(replacement)
        .append(text, found + pattern.length(), text.length())
        .toString();
  }

  private static String betweenCharacters(String text, String replacement, Budget budget) {
    BoundedText replaced = new BoundedText(budget).append(replacement);
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      replaced.appendCodePoint(codePoint).append(replacement);
      i += Character.charCount(codePoint);
    }
    return replaced.toString();
  }
}
