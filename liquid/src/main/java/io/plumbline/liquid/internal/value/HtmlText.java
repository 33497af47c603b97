package io.plumbline.liquid.internal.value;

import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.budget.Budget;
import org.jspecify.annotations.Nullable;

/** Text made safe for HTML, between tags and inside attributes with either quote. */
public final class HtmlText {

  /** Longer than the longest named character reference of HTML. */
  private static final int MAX_REFERENCE_LENGTH = 40;

  private HtmlText() {}

  /**
   * The text with every {@code & < > " '} as an entity, and every carriage return, which a browser
   * would read as a line feed, so that places in a text would no longer be the same.
   */
  public static String escape(String text, Budget budget) {
    return escape(text, budget, false);
  }

  /**
   * As {@link #escape(String, Budget)}, but entities that the text holds already stay as they are.
   */
  public static String escapeOnce(String text, Budget budget) {
    return escape(text, budget, true);
  }

  private static String escape(String text, Budget budget, boolean keepReferences) {
    int first = nextSpecial(text, 0, keepReferences);
    if (first == text.length()) {
      return text;
    }
    BoundedText escaped = new BoundedText(budget);
    int written = 0;
    for (int i = first; i < text.length(); i = nextSpecial(text, i + 1, keepReferences)) {
      escaped.append(text, written, i);
      String entity = entity(text.charAt(i));
      escaped.append(entity == null ? "" : entity);
      written = i + 1;
    }
    return escaped.append(text, written, text.length()).toString();
  }

  private static int nextSpecial(String text, int start, boolean keepReferences) {
    int i = start;
    while (i < text.length()) {
      char character = text.charAt(i);
      if (entity(character) != null
          && !(keepReferences && character == '&' && isReference(text, i + 1))) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static @Nullable String entity(char character) {
    return switch (character) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      case '\r' -> "&#13;";
      default -> null;
    };
  }

  private static boolean isReference(String text, int start) {
    int limit = Math.min(text.length(), start + MAX_REFERENCE_LENGTH);
    int i = start;
    if (i < limit && text.charAt(i) == '#') {
      i++;
    }
    int name = i;
    while (i < limit && isAsciiLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i > name && i < limit && text.charAt(i) == ';';
  }

  private static boolean isAsciiLetterOrDigit(char character) {
    return character < 128 && Character.isLetterOrDigit(character);
  }
}
