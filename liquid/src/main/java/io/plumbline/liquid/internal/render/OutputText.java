package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.Escaping;
import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.value.HtmlText;
import io.plumbline.liquid.internal.value.Markup;
import io.plumbline.liquid.internal.value.TextForm;
import org.jspecify.annotations.Nullable;

/** What a value becomes at the output: its text, escaped unless it is marked as HTML already. */
final class OutputText {

  private final Escaping escaping;
  private final Budget budget;

  OutputText(Escaping escaping, Budget budget) {
    this.escaping = escaping;
    this.budget = budget;
  }

  /** The value's text as a template's logic sees it. */
  String plain(@Nullable Object value) {
    return TextForm.of(value, budget);
  }

  /** The value's text as the output shows it. */
  String html(@Nullable Object value) {
    if (value instanceof Markup markup) {
      return markup.html();
    }
    String text = plain(value);
    return escaping == Escaping.HTML ? HtmlText.escape(text, budget) : text;
  }

  /** A value of which a template has declared that it is HTML: {@code skip_autoescape}. */
  Object raw(@Nullable Object value) {
    if (value instanceof Markup markup) {
      return markup;
    }
    String text = plain(value);
    return escaping == Escaping.HTML ? Markup.raw(text) : text;
  }
}
