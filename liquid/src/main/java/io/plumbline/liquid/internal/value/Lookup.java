package io.plumbline.liquid.internal.value;

import io.plumbline.liquid.internal.budget.Budget;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of a value: {@code value.key} or {@code value[key]}.
 *
 * <p>Objects are read by the key's text, so that a number finds what JSON, which has only text for
 * keys, keeps under it. Lists are read by a whole number or text of digits, negative ones count
 * from the end. Nothing else of a Java object can be reached.
 */
public final class Lookup {

  private Lookup() {}

  /** The part, or {@link Special#UNDEFINED} if there is none. */
  public static @Nullable Object part(@Nullable Object value, @Nullable Object key, Budget budget) {
    Object whole = Values.plain(value);
    Object plainKey = Values.plain(key);
    if (whole instanceof Map<?, ?> map) {
      return ofMap(map, plainKey, budget);
    }
    if (whole instanceof List<?> list) {
      return ofList(list, plainKey);
    }
    if (whole instanceof String text && "size".equals(plainKey)) {
      return (long) text.codePointCount(0, text.length());
    }
    if (whole instanceof Drop drop && plainKey instanceof String name) {
      return drop.property(name);
    }
    return Special.UNDEFINED;
  }

  private static @Nullable Object ofMap(Map<?, ?> map, @Nullable Object key, Budget budget) {
    if (key == null || key == Special.UNDEFINED) {
      return Special.UNDEFINED;
    }
    String name = TextForm.of(key, budget);
    Object found = map.get(name);
    if (found != null) {
      return Values.of(found);
    }
    if (map.containsKey(name)) {
      return null;
    }
    if (name.equals("size")) {
      return (long) map.size();
    }
    if (name.equals("first") && !map.isEmpty()) {
      Map.Entry<?, ?> first = map.entrySet().iterator().next();
      return Values.pair(first.getKey(), first.getValue());
    }
    return Special.UNDEFINED;
  }

  private static @Nullable Object ofList(List<?> list, @Nullable Object key) {
    if ("size".equals(key)) {
      return (long) list.size();
    }
    if ("first".equals(key)) {
      return first(list);
    }
    if ("last".equals(key)) {
      return last(list);
    }
    Object index = key instanceof String text ? Numbers.parseWhole(text) : key;
    if (!(index instanceof Long position)) {
      return Special.UNDEFINED;
    }
    long fromStart = position < 0 ? position + list.size() : position;
    return fromStart >= 0 && fromStart < list.size()
        ? Values.of(list.get((int) fromStart))
        : Special.UNDEFINED;
  }

  /** The first element, nil if there is none. */
  public static @Nullable Object first(List<?> list) {
    Iterator<?> elements = list.iterator();
    return elements.hasNext() ? Values.of(elements.next()) : null;
  }

  /** The last element, nil if there is none. */
  public static @Nullable Object last(List<?> list) {
    if (list instanceof LongRange range) {
      return list.isEmpty() ? null : range.last();
    }
    return list.isEmpty() ? null : Values.of(list.get(list.size() - 1));
  }
}
