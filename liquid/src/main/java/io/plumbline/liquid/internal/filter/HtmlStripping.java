package io.plumbline.liquid.internal.filter;

import io.plumbline.liquid.internal.budget.BoundedText;
import io.plumbline.liquid.internal.budget.Budget;
import java.util.EnumSet;
import java.util.Set;

/**
 * Takes tags, comments, scripts and styles out of a text, in one pass.
 *
 * <p>It makes text readable, not safe: safe is what escaping at the output makes it.
 */
final class HtmlStripping {

  private final String text;
  private final Budget budget;

  /** Searched once: an end that is missing behind one place is missing behind every later one. */
  private final Ends ends = new Ends();

  private HtmlStripping(String text, Budget budget) {
    this.text = text;
    this.budget = budget;
  }

  static String strip(String text, Budget budget) {
    return new HtmlStripping(text, budget).strip();
  }

  private String strip() {
    BoundedText stripped = new BoundedText(budget);
    int written = 0;
    for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open)) {
      int end = end(open);
      if (end < 0) {
        break;
      }
      stripped.append(text, written, open);
      written = end;
      open = end;
    }
    return stripped.append(text, written, text.length()).toString();
  }

  /** Where what begins at {@code open} ends; -1 if it does not. */
  private int end(int open) {
    for (Block block : Block.values()) {
      if (text.startsWith(block.start, open)) {
        int end = ends.find(block, open);
        if (end >= 0) {
          return end;
        }
      }
    }
    int close = text.indexOf('>', open);
    return close < 0 ? -1 : close + 1;
  }

  private enum Block {
    SCRIPT("<script", "</script>"),
    COMMENT("<!--", "-->"),
    STYLE("<style", "</style>");

    final String start;
    final String end;

    Block(String start, String end) {
      this.start = start;
      this.end = end;
    }
  }

  private final class Ends {

    private final Set<Block> missing = EnumSet.noneOf(Block.class);

    int find(Block block, int open) {
      int found =
          missing.contains(block) ? -1 : text.indexOf(block.end, open + block.start.length());
      if (found < 0) {
        missing.add(block);
        return -1;
      }
      return found + block.end.length();
    }
  }
}
