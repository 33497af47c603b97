package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.Escaping;
import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.value.Numbers;
import io.plumbline.liquid.internal.value.TextForm;
import io.plumbline.liquid.internal.value.Values;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands after a filter's name, and what the rendering offers to it.
 *
 * @param positional the arguments without a name
 * @param named the arguments with a name
 * @param budget what the filter may spend
 * @param clock what time it is, and in which zone
 * @param escaping how the rendering escapes
 */
public record FilterArguments(
    List<@Nullable Object> positional,
    Map<String, @Nullable Object> named,
    Budget budget,
    Clock clock,
    Escaping escaping) {

  /** Whether there is an argument at a position that is not nil. */
  boolean has(int index) {
    return index < positional.size() && positional.get(index) != null;
  }

  /** The argument at a position; nil if there is none. */
  @Nullable Object get(int index) {
    return index < positional.size() ? positional.get(index) : null;
  }

  /** The argument at a position as text. */
  String text(int index) {
    return text(get(index));
  }

  /** The argument at a position as text, or another if there is none. */
  String text(int index, String absent) {
    return index < positional.size() ? text(index) : absent;
  }

  /** The argument at a position as a whole number, or another if there is none. */
  long integer(int index, long absent) {
    return has(index) ? Numbers.integer(get(index)) : absent;
  }

  /** Whether a named argument is there and true. */
  boolean flag(String name) {
    return Values.isTrue(named.get(name));
  }

  /** A value as text. */
  String text(@Nullable Object value) {
    return TextForm.of(value, budget);
  }
}
