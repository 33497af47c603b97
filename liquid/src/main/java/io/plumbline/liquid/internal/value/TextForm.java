package io.plumbline.liquid.internal.value;

import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.budget.Budget;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value looks like as text: nil as nothing, a list as its elements one after another, an
 * object as JSON.
 */
public final class TextForm {

  private TextForm() {}

  /** The value's text. */
  public static String of(@Nullable Object value, Budget budget) {
    Object plain = Values.plain(value);
    if (plain instanceof String text) {
      return text;
    }
    if (plain instanceof Map) {
      return JsonText.of(plain, budget);
    }
    if (plain instanceof List<?> list && !(plain instanceof LongRange)) {
      BoundedText text = new BoundedText(budget);
      appendAll(list, "", text, budget, 1);
      return text.toString();
    }
    return scalar(plain);
  }

  /** The texts of a list's elements, of lists within it too, with a separator between any two. */
  public static String joined(List<?> list, String separator, Budget budget) {
    BoundedText text = new BoundedText(budget);
    appendAll(list, separator, text, budget, 1);
    return text.toString();
  }

  private static void appendAll(
      List<?> list, String separator, BoundedText text, Budget budget, int depth) {
    budget.depth(depth);
    String before = "";
    for (Object element : list) {
      budget.step();
      text.append(before);
      before = separator;
      Object value = Values.plain(Values.of(element));
      if (value instanceof List<?> inner && !(value instanceof LongRange)) {
        appendAll(inner, separator, text, budget, depth + 1);
      } else {
        text.append(of(value, budget));
      }
    }
  }

  private static String scalar(@Nullable Object value) {
    if (value == null || value instanceof Special) {
      return "";
    }
    return value instanceof Double number ? NumberText.of(number) : String.valueOf(value);
  }
}
