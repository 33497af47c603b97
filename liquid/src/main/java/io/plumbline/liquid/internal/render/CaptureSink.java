package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.budget.Budget;
import io.plumbline.liquid.internal.value.Markup;
import org.jspecify.annotations.Nullable;

/**
 * Collects what {@code capture} encloses, in two forms at once: as the template's logic is to see
 * it, with values as they are, so that a captured key finds what it names; and as the output is to
 * show it, with values escaped, so that they are escaped once, not twice.
 */
final class CaptureSink implements Sink {

  private final OutputText outputText;
  private final BoundedText plain;
  private final BoundedText html;

  CaptureSink(OutputText outputText, Budget budget) {
    this.outputText = outputText;
    this.plain = new BoundedText(budget);
    this.html = new BoundedText(budget);
  }

  @Override
  public void text(String text) {
    plain.append(text);
    html.append(text);
  }

  @Override
  public void value(@Nullable Object value) {
    plain.append(outputText.plain(value));
    html.append(outputText.html(value));
  }

  /** The captured text; without a mark if it has nothing that would ever be escaped. */
  Object captured() {
    String text = plain.toString();
    String shown = html.toString();
    boolean needsNoMark = text.equals(shown) && text.equals(outputText.html(text));
    return needsNoMark ? text : new Markup(text, shown, false);
  }
}
