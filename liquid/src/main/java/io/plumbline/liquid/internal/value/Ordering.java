package io.plumbline.liquid.internal.value;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Which of two values is the smaller one. */
public final class Ordering {

  private Ordering() {}

  /**
   * Compares as {@code <} does: numbers with numbers and with texts that are numbers, texts with
   * texts by character.
   *
   * @return empty if the two cannot be compared, nil with anything for instance
   */
  public static OptionalInt compare(@Nullable Object left, @Nullable Object right) {
    Object a = Values.plain(left);
    Object b = Values.plain(right);
    if (a instanceof String first && b instanceof String second) {
      return OptionalInt.of(first.compareTo(second));
    }
    Object first = number(a);
    Object second = number(b);
    return first == null || second == null
        ? OptionalInt.empty()
        : OptionalInt.of(compareNumbers(first, second));
  }

  /** A total order for sorting: numbers, then texts, then everything else as it stood; nil last. */
  public static int compareForSorting(@Nullable Object left, @Nullable Object right) {
    Object a = Values.plain(left);
    Object b = Values.plain(right);
    int byKind = Integer.compare(rank(a), rank(b));
    if (byKind != 0) {
      return byKind;
    }
    if (a instanceof Number && b instanceof Number) {
      return compareNumbers(a, b);
    }
    return a instanceof String first && b instanceof String second ? first.compareTo(second) : 0;
  }

  private static int rank(@Nullable Object value) {
    if (value instanceof Number) {
      return 0;
    }
    if (value instanceof String) {
      return 1;
    }
    return value == null || value == Special.UNDEFINED ? 3 : 2;
  }

  private static @Nullable Object number(@Nullable Object value) {
    return value instanceof String text
        ? Numbers.parseWhole(text)
        : value instanceof Number ? value : null;
  }

  private static int compareNumbers(Object left, Object right) {
    if (left instanceof Long first && right instanceof Long second) {
      return Long.compare(first, second);
    }
    if (isNotFinite(left) || isNotFinite(right)) {
      return Double.compare(((Number) left).doubleValue(), ((Number) right).doubleValue());
    }
    return Numbers.decimal(left).compareTo(Numbers.decimal(right));
  }

  private static boolean isNotFinite(Object number) {
    return number instanceof Double value && !Double.isFinite(value);
  }
}
