package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.value.Lookup;
import io.plumbline.liquid.internal.value.Special;
import io.plumbline.liquid.internal.value.TextForm;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The property of list elements that a filter's argument names: a key, a path of keys with dots
 * between, or the element itself.
 */
final class Property {

  private final String name;
  private final List<String> path;
  private final Budget budget;

  private Property(String name, Budget budget) {
    this.name = name;
    this.path = List.of(name.split("\\.", -1));
    this.budget = budget;
  }

  /** The property that an argument names; no argument means the element itself. */
  static Property of(@Nullable Object argument, Budget budget) {
    return new Property(TextForm.of(argument, budget), budget);
  }

  /** The element's property; nil if it has none. */
  @Nullable Object read(@Nullable Object element) {
    if (name.isEmpty()) {
      return element;
    }
    if (element instanceof Map<?, ?> map && map.containsKey(name)) {
      return Lookup.part(map, name, budget);
    }
    Object value = element;
    for (String key : path) {
      value = Lookup.part(value, key, budget);
    }
    return value == Special.UNDEFINED ? null : value;
  }
}
