package io.plumbline.liquid.internal.value;

import io.plumbline.liquid.internal.budget.Budget;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When two values are the same: by type and content, where 1 and 1.0 are the same number, and "1"
 * is none.
 */
public final class Equality {

  private Equality() {}

  /** Whether {@code left == right}. */
  public static boolean test(@Nullable Object left, @Nullable Object right, Budget budget) {
    Object a = Values.plain(left);
    Object b = Values.plain(right);
    if (a instanceof Special special && special != Special.UNDEFINED) {
      return b == special || matches(special, b);
    }
    if (b instanceof Special special && special != Special.UNDEFINED) {
      return matches(special, a);
    }
    if (a instanceof String || b instanceof String) {
      return a != null && a.equals(b);
    }
    Object first = canonical(a, budget);
    Object second = canonical(b, budget);
    return first == null ? second == null : first.equals(second);
  }

  /**
   * An object that is {@code equals} to that of every value that is the same. Shares nothing
   * mutable with the data.
   */
  public static @Nullable Object canonical(@Nullable Object value, Budget budget) {
    return canonical(value, budget, 0);
  }

  private static @Nullable Object canonical(@Nullable Object unknown, Budget budget, int depth) {
    budget.depth(depth);
    Object value = Values.plain(Values.of(unknown));
    if (value == Special.UNDEFINED) {
      return null;
    }
    if (value instanceof Double number) {
      return canonicalNumber(number);
    }
    if (value instanceof LongRange range) {
      return List.of("range", range.first(), range.last());
    }
    if (value instanceof List<?> list) {
      budget.elements(list.size());
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      for (Object element : list) {
        copy.add(canonical(element, budget, depth + 1));
      }
      return copy;
    }
    if (value instanceof Map<?, ?> map) {
      budget.elements(map.size());
      Map<Object, @Nullable Object> copy = new HashMap<>();
      map.forEach((key, element) -> copy.put(key, canonical(element, budget, depth + 1)));
      return copy;
    }
    return value;
  }

  private static Object canonicalNumber(Double number) {
    if (!Double.isFinite(number) || number != Math.rint(number)) {
      return number;
    }
    BigInteger whole = new BigDecimal(number).toBigInteger();
    return Numbers.narrowed(whole);
  }

  private static boolean matches(Special literal, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    if (value instanceof Map<?, ?> map) {
      return map.isEmpty();
    }
    if (literal == Special.BLANK) {
      return value instanceof String text ? text.isBlank() : !Values.isTrue(value);
    }
    return value instanceof String text && text.isEmpty();
  }
}
