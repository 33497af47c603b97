package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.value.Equality;
import io.plumbline.liquid.internal.value.Lookup;
import io.plumbline.liquid.internal.value.Ordering;
import io.plumbline.liquid.internal.value.Special;
import io.plumbline.liquid.internal.value.TextForm;
import io.plumbline.liquid.internal.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters that put lists together, in order, or take their ends. None changes its input. */
final class ArrayFilters {

  private ArrayFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.add("first", 0, ArrayFilters::first);
    filters.add("last", 0, ArrayFilters::last);
    filters.add("concat", 1, ArrayFilters::concat);
    filters.add("join", 0, 1, ArrayFilters::join);
    filters.add("reverse", 0, ArrayFilters::reverse);
    filters.add("sort", 0, 1, (input, in) -> sort(input, in, key -> key));
    filters.add("sort_natural", 0, 1, (input, in) -> sort(input, in, key -> caseless(key, in)));
    filters.add("uniq", 0, 1, ArrayFilters::uniq);
    filters.add("compact", 0, 1, ArrayFilters::compact);
  }

  private static @Nullable Object first(@Nullable Object input, FilterArguments in) {
    if (input instanceof List<?> list) {
      return Lookup.first(list);
    }
    if (input instanceof Map<?, ?>) {
      return Values.plain(Lookup.part(input, "first", in.budget()));
    }
    return input instanceof String text && !text.isEmpty()
        ? text.substring(0, text.offsetByCodePoints(0, 1))
        : null;
  }

  private static @Nullable Object last(@Nullable Object input, FilterArguments in) {
    if (input instanceof List<?> list) {
      return Lookup.last(list);
    }
    return input instanceof String text && !text.isEmpty()
        ? text.substring(text.offsetByCodePoints(text.length(), -1))
        : null;
  }

  private static Object concat(@Nullable Object input, FilterArguments in) {
    List<@Nullable Object> items = Items.of(input, in.budget());
    items.addAll(Items.of(in.get(0), in.budget()));
    return items;
  }

  private static Object join(@Nullable Object input, FilterArguments in) {
    String separator = in.text(0, " ");
    return input instanceof List<?> list
        ? TextForm.joined(list, separator, in.budget())
        : in.text(input);
  }

  private static Object reverse(@Nullable Object input, FilterArguments in) {
    List<@Nullable Object> items = Items.of(input, in.budget());
    Collections.reverse(items);
    return items;
  }

  /** An element, and what it is sorted by. */
  private record Keyed(@Nullable Object key, @Nullable Object item) {}

  private static Object sort(
      @Nullable Object input, FilterArguments in, UnaryOperator<@Nullable Object> keyOf) {
    Property property = Property.of(in.get(0), in.budget());
    List<Keyed> keyed = new ArrayList<>();
    for (Object item : Items.of(input, in.budget())) {
      keyed.add(new Keyed(keyOf.apply(property.read(item)), item));
    }
    keyed.sort(
        (left, right) -> {
          in.budget().step();
          return Ordering.compareForSorting(left.key(), right.key());
        });
    List<@Nullable Object> sorted = new ArrayList<>(keyed.size());
    keyed.forEach(element -> sorted.add(element.item()));
    return sorted;
  }

  private static @Nullable Object caseless(@Nullable Object value, FilterArguments in) {
    if (value == null) {
      return null;
    }
    String text = in.text(value);
    in.budget().intermediate(text.length());
    return text.toLowerCase(Locale.ROOT);
  }

  private static Object uniq(@Nullable Object input, FilterArguments in) {
    Property property = Property.of(in.get(0), in.budget());
    Set<@Nullable Object> seen = new HashSet<>();
    List<@Nullable Object> items = Items.of(input, in.budget());
    items.removeIf(
        item -> {
          in.budget().step();
          return !seen.add(Equality.canonical(property.read(item), in.budget()));
        });
    return items;
  }

  private static Object compact(@Nullable Object input, FilterArguments in) {
    Property property = Property.of(in.get(0), in.budget());
    List<@Nullable Object> items = Items.of(input, in.budget());
    items.removeIf(
        item -> {
          Object value = property.read(item);
          return value == null || value == Special.UNDEFINED;
        });
    return items;
  }
}
