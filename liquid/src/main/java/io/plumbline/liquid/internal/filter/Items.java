package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.value.Special;
import io.plumbline.liquid.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list filter works on: the elements of a list, nothing for nil, and anything else as the
 * only element.
 */
final class Items {

  private Items() {}

  /** A new list of the elements. */
  static List<@Nullable Object> of(@Nullable Object input, Budget budget) {
    List<@Nullable Object> items = new ArrayList<>();
    if (input instanceof List<?> list) {
      budget.elements(list.size());
      for (Object element : list) {
        items.add(Values.of(element));
      }
    } else if (input != null && input != Special.UNDEFINED) {
      items.add(input);
    }
    return items;
  }

  /**
   * A new list of the elements, where an element that is a list itself gives way to its own
   * elements.
   */
  static List<@Nullable Object> flattened(@Nullable Object input, Budget budget) {
    List<@Nullable Object> items = new ArrayList<>();
    for (Object item : of(input, budget)) {
      flatten(item, items, budget, 1);
    }
    return items;
  }

  private static void flatten(
      @Nullable Object item, List<@Nullable Object> items, Budget budget, int depth) {
    budget.depth(depth);
    if (!(item instanceof List<?> list)) {
      budget.elements(1);
      items.add(item);
      return;
    }
    for (Object element : list) {
      flatten(Values.of(element), items, budget, depth + 1);
    }
  }
}
