package io.plumbline.liquid.internal.value;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings what the host gives into the few types that templates compute with. */
public final class Values {

  private Values() {}

  /**
   * The value as one of the types that the package's page names. Containers are not walked: their
   * elements come when read.
   */
  public static @Nullable Object of(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Map) {
      return value;
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof CharSequence || value instanceof Character) {
      return value.toString();
    }
    if (value instanceof Collection<?> collection && !(value instanceof List)) {
      return new ArrayList<>(collection);
    }
    if (value.getClass().isArray()) {
      return new ArrayView(value);
    }
    return value;
  }

  /** The value without its mark: of {@link Markup} the text. */
  public static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Markup markup ? markup.text() : value;
  }

  /** Whether the value counts as true: all but nil and false. */
  public static boolean isTrue(@Nullable Object value) {
    return value != null && value != Special.UNDEFINED && !Boolean.FALSE.equals(value);
  }

  /** The pairs {@code [key, value]} that iterating an object yields. */
  public static List<@Nullable Object> pairs(Map<?, ?> map) {
    List<@Nullable Object> pairs = new ArrayList<>(map.size());
    map.forEach((key, value) -> pairs.add(pair(key, value)));
    return pairs;
  }

  /** One pair {@code [key, value]}. */
  public static List<@Nullable Object> pair(@Nullable Object key, @Nullable Object value) {
    List<@Nullable Object> pair = new ArrayList<>(2);
    pair.add(key);
    pair.add(value);
    return pair;
  }

  private static Object number(Number number) {
    if (number instanceof Long || number instanceof Double) {
      return number;
    }
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return number.longValue();
    }
    if (number instanceof Float) {
      return Double.valueOf(number.toString());
    }
    if (number instanceof BigInteger integer) {
      return Numbers.narrowed(integer);
    }
    if (number instanceof BigDecimal decimal) {
      return decimal.doubleValue();
    }
    return number.doubleValue();
  }

  /** A Java array, of objects or primitives, as a list. */
  private static final class ArrayView extends AbstractList<@Nullable Object> {

    private final Object array;

    ArrayView(Object array) {
      this.array = array;
    }

    @Override
    public @Nullable Object get(int index) {
      return Array.get(array, index);
    }

    @Override
    public int size() {
      return Array.getLength(array);
    }
  }
}
