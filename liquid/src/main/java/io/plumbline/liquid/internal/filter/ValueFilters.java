package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.value.Equality;
import io.plumbline.liquid.internal.value.JsonText;
import io.plumbline.liquid.internal.value.LongRange;
import io.plumbline.liquid.internal.value.Special;
import io.plumbline.liquid.internal.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filters that take a value of any kind. */
final class ValueFilters {

  private ValueFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.addForMarkup("default", 0, 1, ValueFilters::orDefault);
    filters.add("size", 0, (input, in) -> size(input));
    filters.add("json", 0, (input, in) -> JsonText.of(input, in.budget()));
    filters.add("to_json", 0, (input, in) -> JsonText.of(input, in.budget()));
    filters.add("skip_autoescape", 0, (input, in) -> input);
  }

  private static @Nullable Object orDefault(@Nullable Object input, FilterArguments in) {
    if (Boolean.FALSE.equals(input) && in.flag("allow_false")) {
      return input;
    }
    boolean absent = !Values.isTrue(input) || Equality.test(input, Special.EMPTY, in.budget());
    return absent ? in.positional().isEmpty() ? "" : in.get(0) : input;
  }

  private static long size(@Nullable Object input) {
    if (input instanceof LongRange range) {
      return range.isEmpty() ? 0 : range.last() - range.first() + 1;
    }
    if (input instanceof List<?> list) {
      return list.size();
    }
    if (input instanceof Map<?, ?> map) {
      return map.size();
    }
    return input instanceof String text ? text.codePointCount(0, text.length()) : 0;
  }
}
