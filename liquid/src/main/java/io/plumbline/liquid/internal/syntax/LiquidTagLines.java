package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.LiquidErrorCode;
import java.util.ArrayList;
import java.util.List;

/** The tags in a {@code liquid} tag: one on each line, without braces. */
final class LiquidTagLines {

  private final String source;
  private final Diagnostics diagnostics;
  private final List<Token> tokens = new ArrayList<>();

  /** How many comments are open; tags in comments are passed over. */
  private int comments;

  LiquidTagLines(String source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
  }

  /** The tags between two offsets. */
  List<Token> tokens(Token.Tag tag) {
    int lineStart = tag.markupStart();
    while (lineStart < tag.end()) {
      int newline = source.indexOf('\n', lineStart);
      int lineEnd = newline < 0 ? tag.end() : Math.min(newline, tag.end());
      line(Names.skipBlank(source, lineStart, lineEnd), lineEnd);
      lineStart = lineEnd + 1;
    }
    if (comments > 0) {
      diagnostics.report(
          tag.start(),
          LiquidErrorCode.UNBALANCED_TAG,
          "a 'comment' in this 'liquid' tag is not closed; add a line 'endcomment'");
    }
    return tokens;
  }

  private void line(int start, int end) {
    if (start == end || source.charAt(start) == '#') {
      return;
    }
    String name = Names.tagName(source, start, end);
    if (name.equals("comment")) {
      comments++;
    } else if (comments > 0) {
      comments -= name.equals("endcomment") ? 1 : 0;
    } else if (name.isEmpty()) {
      diagnostics.report(
          start, LiquidErrorCode.SYNTAX, "each line of a 'liquid' tag begins with a tag's name");
    } else {
      tokens.add(new Token.Tag(name, start, end));
    }
  }
}
