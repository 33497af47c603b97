package io.plumbline.liquid.internal.render;

import io.plumbline.liquid.internal.budget.Budget;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes to the rendering's output, no more than the budget allows. */
final class OutputSink implements Sink {

  private final Appendable output;
  private final OutputText outputText;
  private final Budget budget;

  OutputSink(Appendable output, OutputText outputText, Budget budget) {
    this.output = output;
    this.outputText = outputText;
    this.budget = budget;
  }

  @Override
  public void text(String text) {
    budget.output(text.length());
    try {
      output.append(text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void value(@Nullable Object value) {
    text(outputText.html(value));
  }
}
