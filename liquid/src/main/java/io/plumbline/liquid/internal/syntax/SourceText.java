package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.LiquidError;
import java.util.Arrays;

/** The source of a template, which knows the line and column of any place in it. Immutable. */
public final class SourceText {

  private final String text;
  private final int[] lineStarts;

  /** Finds where the lines start. */
  public SourceText(String text) {
    this.text = text;
    this.lineStarts = lineStartsOf(text);
  }

  /** The source. */
  public String text() {
    return text;
  }

  /** An error at an offset. */
  public LiquidError errorAt(int offset, String code, String message) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new LiquidError(code, message, line + 1, offset - lineStarts[line] + 1);
  }

  private static int[] lineStartsOf(String text) {
    int lines = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    int[] starts = new int[lines];
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      starts[line++] = i + 1;
    }
    return starts;
  }
}
