package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.value.HtmlText;
import io.plumbline.liquid.internal.value.Markup;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Filters that make one text of another. Those that only add to it or take white space away keep
 * the mark of marked text.
 */
final class StringFilters {

  private StringFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.addForMarkup("append", 1, 1, StringFilters::append);
    filters.addForMarkup("prepend", 1, 1, StringFilters::prepend);
    filters.addForMarkup("strip", 0, 0, (input, in) -> keepingMark(input, in, String::strip));
    filters.addForMarkup(
        "lstrip", 0, 0, (input, in) -> keepingMark(input, in, String::stripLeading));
    filters.addForMarkup(
        "rstrip", 0, 0, (input, in) -> keepingMark(input, in, String::stripTrailing));
    filters.addForMarkup(
        "strip_newlines", 0, 0, (input, in) -> keepingMark(input, in, StringFilters::withoutLines));
    filters.addForMarkup(
        "squish", 0, 0, (input, in) -> keepingMark(input, in, text -> squished(text, in)));
    filters.add("capitalize", 0, (input, in) -> capitalized(in.text(input), in));
    filters.add("downcase", 0, (input, in) -> paid(in.text(input), in).toLowerCase(Locale.ROOT));
    filters.add("upcase", 0, (input, in) -> paid(in.text(input), in).toUpperCase(Locale.ROOT));
    filters.add(
        "remove", 1, (input, in) -> Replacement.all(in.text(input), in.text(0), "", in.budget()));
    filters.add(
        "remove_first",
        1,
        (input, in) -> Replacement.first(in.text(input), in.text(0), "", in.budget()));
    filters.add(
        "remove_last",
        1,
        (input, in) -> Replacement.last(in.text(input), in.text(0), "", in.budget()));
    filters.add(
        "replace",
        1,
        2,
        (input, in) -> Replacement.all(in.text(input), in.text(0), in.text(1), in.budget()));
    filters.add(
        "replace_first",
        1,
        2,
        (input, in) -> Replacement.first(in.text(input), in.text(0), in.text(1), in.budget()));
    filters.add(
        "replace_last",
        2,
        (input, in) -> Replacement.last(in.text(input), in.text(0), in.text(1), in.budget()));
  }

  private static Object append(@Nullable Object input, FilterArguments in) {
    return input instanceof Markup markup
        ? new Markup(
            concat(markup.text(), in.text(0), in),
            concat(markup.html(), html(in.get(0), in), in),
            markup.escaped())
        : concat(in.text(input), in.text(0), in);
  }

  private static Object prepend(@Nullable Object input, FilterArguments in) {
    return input instanceof Markup markup
        ? new Markup(
            concat(in.text(0), markup.text(), in),
            concat(html(in.get(0), in), markup.html(), in),
            markup.escaped())
        : concat(in.text(0), in.text(input), in);
  }

  private static String html(@Nullable Object value, FilterArguments in) {
    return value instanceof Markup markup
        ? markup.html()
        : HtmlText.escape(in.text(value), in.budget());
  }

  private static String concat(String first, String second, FilterArguments in) {
    in.budget().intermediate((long) first.length() + second.length());
    return first.concat(second);
  }

  private static Object keepingMark(
      @Nullable Object input, FilterArguments in, UnaryOperator<String> change) {
    return input instanceof Markup markup
        ? new Markup(
            change.apply(paid(markup.text(), in)),
            change.apply(paid(markup.html(), in)),
            markup.escaped())
        : change.apply(paid(in.text(input), in));
  }

  /** The text, after its length was paid for the copy that is about to be made. */
  private static String paid(String text, FilterArguments in) {
    in.budget().intermediate(text.length());
    return text;
  }

  private static String withoutLines(String text) {
    return text.replace("\r\n", "").replace("\n", "");
  }

  private static String squished(String text, FilterArguments in) {
    BoundedText squished = new BoundedText(in.budget());
    for (String word : new Words(text)) {
      squished.append(squished.isEmpty() ? "" : " ").append(word);
    }
    return squished.toString();
  }

  private static String capitalized(String text, FilterArguments in) {
    if (text.isEmpty()) {
      return text;
    }
    int firstEnd = text.offsetByCodePoints(0, 1);
    return concat(
        text.substring(0, firstEnd).toUpperCase(Locale.ROOT),
        text.substring(firstEnd).toLowerCase(Locale.ROOT),
        in);
  }
}
