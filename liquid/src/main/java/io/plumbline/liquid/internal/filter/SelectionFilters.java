package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.value.Equality;
import io.plumbline.liquid.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters that read a property of a list's elements, and look for them in lists within the list,
 * too, as Ruby's do.
 */
final class SelectionFilters {

  private SelectionFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.add("map", 1, SelectionFilters::map);
    filters.add("where", 1, 2, (input, in) -> select(input, in, matching(in)));
    filters.add("reject", 1, 2, (input, in) -> select(input, in, matching(in).negate()));
    filters.add("find", 1, 2, SelectionFilters::find);
    filters.add("find_index", 1, 2, SelectionFilters::findIndex);
    filters.add("has", 1, 2, (input, in) -> index(input, in) >= 0);
  }

  private static Object map(@Nullable Object input, FilterArguments in) {
    Property property = Property.of(in.get(0), in.budget());
    List<@Nullable Object> items = Items.flattened(input, in.budget());
    items.replaceAll(property::read);
    return items;
  }

  private static Object select(
      @Nullable Object input, FilterArguments in, Predicate<@Nullable Object> condition) {
    List<@Nullable Object> selected = new ArrayList<>();
    for (Object item : Items.flattened(input, in.budget())) {
      in.budget().step();
      if (condition.test(item)) {
        selected.add(item);
      }
    }
    return selected;
  }

  private static @Nullable Object find(@Nullable Object input, FilterArguments in) {
    int index = index(input, in);
    return index < 0 ? null : Items.flattened(input, in.budget()).get(index);
  }

  private static @Nullable Object findIndex(@Nullable Object input, FilterArguments in) {
    long index = index(input, in);
    return index < 0 ? null : index;
  }

  private static int index(@Nullable Object input, FilterArguments in) {
    Predicate<@Nullable Object> condition = matching(in);
    List<@Nullable Object> items = Items.flattened(input, in.budget());
    for (int i = 0; i < items.size(); i++) {
      in.budget().step();
      if (condition.test(items.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the property has the value that the second argument names or, without one, is true. */
  private static Predicate<@Nullable Object> matching(FilterArguments in) {
    Property property = Property.of(in.get(0), in.budget());
    if (!in.has(1)) {
      return item -> Values.isTrue(property.read(item));
    }
    return item -> Equality.test(property.read(item), in.get(1), in.budget());
  }
}
