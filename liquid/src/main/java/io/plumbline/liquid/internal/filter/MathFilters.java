package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.value.Numbers;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Filters that compute with numbers, and with texts that begin with one. */
final class MathFilters {

  private MathFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.add("plus", 1, (input, in) -> Arithmetic.PLUS.apply(input, in.get(0)));
    filters.add("minus", 1, (input, in) -> Arithmetic.MINUS.apply(input, in.get(0)));
    filters.add("times", 1, (input, in) -> Arithmetic.TIMES.apply(input, in.get(0)));
    filters.add("divided_by", 1, (input, in) -> Arithmetic.DIVIDED_BY.apply(input, in.get(0)));
    filters.add("modulo", 1, (input, in) -> Arithmetic.MODULO.apply(input, in.get(0)));
    filters.add("abs", 0, (input, in) -> abs(input));
    filters.add("ceil", 0, (input, in) -> Arithmetic.round(input, 0, RoundingMode.CEILING));
    filters.add("floor", 0, (input, in) -> Arithmetic.round(input, 0, RoundingMode.FLOOR));
    filters.add(
        "round",
        0,
        1,
        (input, in) -> Arithmetic.round(input, in.integer(0, 0), RoundingMode.HALF_UP));
    filters.add("at_least", 1, (input, in) -> bounded(input, in.get(0), 1));
    filters.add("at_most", 1, (input, in) -> bounded(input, in.get(0), -1));
    filters.add("sum", 0, 1, MathFilters::sum);
  }

  private static Object abs(@Nullable Object input) {
    boolean negative = Numbers.decimal(input).signum() < 0;
    return negative ? Arithmetic.MINUS.apply(0L, input) : Arithmetic.PLUS.apply(0L, input);
  }

  /** The number, or the bound if that is larger (sign 1) or smaller (sign -1). */
  private static Object bounded(@Nullable Object input, @Nullable Object bound, int sign) {
    int comparison = Numbers.decimal(bound).compareTo(Numbers.decimal(input));
    return Arithmetic.PLUS.apply(0L, comparison * sign > 0 ? bound : input);
  }

  private static Object sum(@Nullable Object input, FilterArguments in) {
    Property property = Property.of(in.get(0), in.budget());
    Object sum = 0L;
    for (Object item : Items.flattened(input, in.budget())) {
      in.budget().step();
      sum = Arithmetic.PLUS.apply(sum, property.read(item));
    }
    return sum;
  }
}
