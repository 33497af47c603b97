package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.value.LongRange;
import io.plumbline.liquid.internal.value.Special;
import io.plumbline.liquid.internal.value.Values;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The elements that a loop goes over: a part of a collection, forwards or backwards. Elements are
 * read when asked for.
 */
final class LoopItems {

  private final LongFunction<@Nullable Object> element;
  private final long start;
  private final long size;
  private final boolean reversed;

  private LoopItems(
      LongFunction<@Nullable Object> element, long start, long size, boolean reversed) {
    this.element = element;
    this.start = start;
    this.size = size;
    this.reversed = reversed;
  }

  /**
   * A part of a collection: the elements of a list, the pairs of an object, a text that is not
   * empty as the only element.
   *
   * @param skip how many elements to pass over
   * @param limit the most elements to take
   */
  static LoopItems of(
      @Nullable Object collection, long skip, long limit, boolean reversed, Budget budget) {
    long start = Math.max(0, skip);
    if (collection instanceof LongRange range) {
      long total = total(range);
      long size = Math.max(0, Math.min(limit, total - start));
      return new LoopItems(index -> range.first() + index, start, size, reversed);
    }
    List<?> list = list(collection, budget);
    long size = Math.max(0, Math.min(limit, list.size() - start));
    return new LoopItems(index -> Values.of(list.get((int) index)), start, size, reversed);
  }

  /** How many elements there are. */
  long size() {
    return size;
  }

  /** The element of a turn, from 0. */
  @Nullable Object get(long turn) {
    return element.apply(start + (reversed ? size - 1 - turn : turn));
  }

  /** Where in the collection this part ends. */
  long end() {
    return start + size;
  }

  private static List<?> list(@Nullable Object collection, Budget budget) {
    if (collection instanceof List<?> list) {
      return list;
    }
    if (collection instanceof Map<?, ?> map) {
      budget.steps(map.size());
      return Values.pairs(map);
    }
    Object plain = Values.plain(collection);
    boolean isItem = plain instanceof String text && !text.isEmpty();
    return isItem && collection != null && collection != Special.UNDEFINED
        ? List.of(collection)
        : List.of();
  }

  private static long total(LongRange range) {
    if (range.isEmpty()) {
      return 0;
    }
    long difference = range.last() - range.first();
    return difference < 0 || difference == Long.MAX_VALUE ? Long.MAX_VALUE : difference + 1;
  }
}
