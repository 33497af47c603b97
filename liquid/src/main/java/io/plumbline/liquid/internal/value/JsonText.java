package io.plumbline.liquid.internal.value;

import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.budget.Budget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value as compact JSON (RFC 8259).
 *
 * <p>The text can stand in a {@code script} element: {@code <} before a character with which it
 * could end the element or open a comment, and the line separators that old JavaScript does not
 * take in strings, are written as {@code \\u} escapes.
 */
public final class JsonText {

  private static final String HEX_DIGITS = "0123456789abcdef";

  private final BoundedText text;
  private final Budget budget;

  private JsonText(Budget budget) {
    this.text = new BoundedText(budget);
    this.budget = budget;
  }

  /** The value's JSON. What JSON cannot say, such as infinity, is null. */
  public static String of(@Nullable Object value, Budget budget) {
    JsonText json = new JsonText(budget);
    json.write(value, 0);
    return json.text.toString();
  }

  private void write(@Nullable Object unknown, int depth) {
    budget.depth(depth);
    Object value = Values.plain(Values.of(unknown));
    if (value == null || value instanceof Special || value instanceof Drop) {
      text.append("null");
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, depth);
    } else if (value instanceof List<?> list) {
      writeList(list, depth);
    } else if (value instanceof Double number) {
      text.append(Double.isFinite(number) ? NumberText.of(number) : "null");
    } else if (value instanceof Boolean || value instanceof Number) {
      text.append(value.toString());
    } else {
      writeString(value.toString());
    }
  }

  private void writeMap(Map<?, ?> map, int depth) {
    text.append('{');
    boolean first = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      budget.step();
      if (!first) {
        text.append(',');
      }
      first = false;
      writeString(String.valueOf(entry.getKey()));
      text.append(':');
      write(entry.getValue(), depth + 1);
    }
    text.append('}');
  }

  private void writeList(List<?> list, int depth) {
    text.append('[');
    boolean first = true;
    for (Object element : list) {
      budget.step();
      if (!first) {
        text.append(',');
      }
      first = false;
      write(element, depth + 1);
    }
    text.append(']');
  }

  private void writeString(String string) {
    text.append('"');
    int written = 0;
    for (int i = 0; i < string.length(); i++) {
      String escape = escapeOf(string, i);
      if (escape != null) {
        text.append(string, written, i).append(escape);
        written = i + 1;
      }
    }
    text.append(string, written, string.length()).append('"');
  }

  private static @Nullable String escapeOf(String string, int index) {
    char character = string.charAt(index);
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\u2028', '\u2029' -> unicode(character);
      case '<' -> isMarkupStart(string, index + 1) ? unicode(character) : null;
      default -> character < ' ' || isLoneSurrogate(string, index) ? unicode(character) : null;
    };
  }

  private static boolean isMarkupStart(String string, int next) {
    return next < string.length() && "/!sS".indexOf(string.charAt(next)) >= 0;
  }

  private static boolean isLoneSurrogate(String string, int index) {
    char character = string.charAt(index);
    if (Character.isHighSurrogate(character)) {
      return index + 1 == string.length() || !Character.isLowSurrogate(string.charAt(index + 1));
    }
    return Character.isLowSurrogate(character)
        && (index == 0 || !Character.isHighSurrogate(string.charAt(index - 1)));
  }

  private static String unicode(char character) {
    return "\\u"
        + HEX_DIGITS.charAt(character >> 12)
        + HEX_DIGITS.charAt((character >> 8) & 0xF)
        + HEX_DIGITS.charAt((character >> 4) & 0xF)
        + HEX_DIGITS.charAt(character & 0xF);
  }
}
