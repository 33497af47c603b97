package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.Escaping;
import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.value.HtmlText;
import io.plumbline.liquid.internal.value.Markup;
import org.jspecify.annotations.Nullable;

/** Filters that make text safe for HTML, or take HTML away. */
final class HtmlFilters {

  private HtmlFilters() {}

  static void register(FilterCatalog.Registration filters) {
    filters.addForMarkup("escape", 0, 0, HtmlFilters::escape);
    filters.addForMarkup("h", 0, 0, HtmlFilters::escape);
    filters.addForMarkup("escape_once", 0, 0, HtmlFilters::escapeOnce);
    filters.addForMarkup("newline_to_br", 0, 0, HtmlFilters::newlineToBr);
    filters.add("strip_html", 0, (input, in) -> HtmlStripping.strip(in.text(input), in.budget()));
  }

  private static @Nullable Object escape(@Nullable Object input, FilterArguments in) {
    if (input == null || input instanceof Markup) {
      return input;
    }
    return marked(HtmlText.escape(in.text(input), in.budget()), in);
  }

  private static @Nullable Object escapeOnce(@Nullable Object input, FilterArguments in) {
    if (input == null || input instanceof Markup) {
      return input;
    }
    return marked(HtmlText.escapeOnce(in.text(input), in.budget()), in);
  }

  private static Object marked(String html, FilterArguments in) {
    return in.escaping() == Escaping.HTML ? Markup.escaped(html) : html;
  }

  /**
   * On escaped text the line breaks are HTML; on other text they are text, and escaped at the
   * output with the rest of it.
   */
  private static Object newlineToBr(@Nullable Object input, FilterArguments in) {
    return input instanceof Markup markup
        ? new Markup(withBreaks(markup.text(), in), withBreaks(markup.html(), in), markup.escaped())
        : withBreaks(in.text(input), in);
  }

  private static String withBreaks(String text, FilterArguments in) {
    BoundedText broken = new BoundedText(in.budget());
    int written = 0;
    for (int line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', written)) {
      int end = line > written && text.charAt(line - 1) == '\r' ? line - 1 : line;
      broken.append(text, written, end).append("<br />\n");
      written = line + 1;
    }
    return broken.append(text, written, text.length()).toString();
  }
}
