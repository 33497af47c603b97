package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.filter.TextSearch;
import io.plumbline.liquid.internal.syntax.Condition.Operator;
import io.plumbline.liquid.internal.value.Equality;
import io.plumbline.liquid.internal.value.LongRange;
import io.plumbline.liquid.internal.value.Ordering;
import io.plumbline.liquid.internal.value.TextForm;
import io.plumbline.liquid.internal.value.Values;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What the operators of conditions mean. */
final class Comparisons {

  private Comparisons() {}

  static boolean test(
      @Nullable Object left, Operator operator, @Nullable Object right, Budget budget) {
    return switch (operator) {
      case EQUAL -> Equality.test(left, right, budget);
      case NOT_EQUAL -> !Equality.test(left, right, budget);
      case LESS -> ordered(left, right, sign -> sign < 0);
      case LESS_OR_EQUAL -> ordered(left, right, sign -> sign <= 0);
      case GREATER -> ordered(left, right, sign -> sign > 0);
      case GREATER_OR_EQUAL -> ordered(left, right, sign -> sign >= 0);
      case CONTAINS -> contains(Values.plain(left), Values.plain(right), budget);
    };
  }

  /** Values that cannot be compared are in no order at all. */
  private static boolean ordered(
      @Nullable Object left, @Nullable Object right, IntPredicate expected) {
    OptionalInt order = Ordering.compare(left, right);
    return order.isPresent() && expected.test(order.getAsInt());
  }

  /** Whether a text holds a text, a list an element, an object a key. */
  private static boolean contains(@Nullable Object whole, @Nullable Object part, Budget budget) {
    if (whole == null || part == null) {
      return false;
    }
    if (whole instanceof LongRange range) {
      return range.contains(part);
    }
    if (whole instanceof List<?> list) {
      for (Object element : list) {
        budget.step();
        if (Equality.test(Values.of(element), part, budget)) {
          return true;
        }
      }
      return false;
    }
    String text = TextForm.of(part, budget);
    if (whole instanceof Map<?, ?> map) {
      return map.containsKey(text);
    }
    return whole instanceof String string
        && (text.isEmpty() || new TextSearch(text).find(string, 0) >= 0);
  }
}
