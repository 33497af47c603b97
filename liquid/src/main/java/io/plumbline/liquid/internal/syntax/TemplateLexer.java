package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.LiquidErrorCode;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a template into text, outputs and tags, in one pass. Whitespace control, {@code raw} and
 * comments are done here: the tokens know nothing of them.
 */
final class TemplateLexer {

  private final String source;
  private final Diagnostics diagnostics;
  private final QuotedText quotes;
  private final List<Token> tokens = new ArrayList<>();

  /** Where the next token begins. */
  private int position;

  /**
   * Whether white space at the start of the next text goes, since what stands before it ends with a
   * hyphen.
   */
  private boolean trimsNext;

  TemplateLexer(String source, Diagnostics diagnostics) {
    this.source = source;
    this.diagnostics = diagnostics;
    this.quotes = new QuotedText(source);
  }

  List<Token> tokens() {
    while (position < source.length() && !diagnostics.isFull()) {
      int open = nextOpening(position);
      boolean trimsThis = open + 2 < source.length() && source.charAt(open + 2) == '-';
      addText(position, open, trimsThis);
      if (open == source.length()) {
        break;
      }
      int content = trimsThis ? open + 3 : open + 2;
      if (source.charAt(open + 1) == '{') {
        output(open, content);
      } else {
        tag(open, content);
      }
    }
    return tokens;
  }

  private int nextOpening(int start) {
    for (int i = source.indexOf('{', start); i >= 0; i = source.indexOf('{', i + 1)) {
      if (isOpening(i)) {
        return i;
      }
    }
    return source.length();
  }

  private boolean isOpening(int index) {
    return source.startsWith("{{", index) || source.startsWith("{%", index);
  }

  private void addText(int start, int end, boolean trimsEnd) {
    int first = start;
    int last = end;
    while (trimsNext && first < last && Character.isWhitespace(source.charAt(first))) {
      first++;
    }
    while (trimsEnd && last > first && Character.isWhitespace(source.charAt(last - 1))) {
      last--;
    }
    if (first < last) {
      tokens.add(new Token.Text(first, last));
    }
    trimsNext = false;
  }

  private void output(int open, int content) {
    int i = content;
    while (i < source.length() && !source.startsWith("}}", i)) {
      if (isOpening(i)) {
        unclosed(open, i, "this output is not closed; end it with '}}'");
        return;
      }
      i = quotes.skip(i);
    }
    if (i >= source.length()) {
      unclosed(open, source.length(), "this output is not closed; end it with '}}'");
      return;
    }
    tokens.add(new Token.Output(content, contentEnd(content, i)));
    position = i + 2;
  }

  private void tag(int open, int content) {
    int close = source.indexOf("%}", content);
    int nested = source.indexOf("{%", content);
    if (close < 0 || (nested >= 0 && nested < close)) {
      int next = nested < 0 ? source.length() : nested;
      unclosed(open, next, "this tag is not closed; end it with '%}'");
      return;
    }
    int end = contentEnd(content, close);
    position = close + 2;
    int start = Names.skipBlank(source, content, end);
    if (start < end && source.charAt(start) == '#') {
      inlineComment(start, end);
      return;
    }
    String name = Names.tagName(source, start, end);
    switch (name) {
      case "" ->
          diagnostics.report(
              open, LiquidErrorCode.SYNTAX, "a tag begins with its name, as in '{% if ... %}'");
      case "raw" -> raw(open);
      case "comment" -> comment(open);
      default -> tokens.add(new Token.Tag(name, start, end));
    }
  }

  /**
   * Where the content ends that {@code close} closes; remembers whether a hyphen before it trims
   * what follows.
   */
  private int contentEnd(int content, int close) {
    trimsNext = close > content && source.charAt(close - 1) == '-';
    return trimsNext ? close - 1 : close;
  }

  private void unclosed(int open, int next, String message) {
    diagnostics.report(open, LiquidErrorCode.SYNTAX, message);
    position = next;
  }

  private void inlineComment(int start, int end) {
    int lineStart = start;
    while (lineStart < end) {
      int first = Names.skipBlank(source, lineStart, end);
      if (first < end && source.charAt(first) != '#') {
        diagnostics.report(
            first,
            LiquidErrorCode.SYNTAX,
            "each line of an inline comment begins with '#'; this one does not");
        return;
      }
      int lineEnd = source.indexOf('\n', first);
      lineStart = lineEnd < 0 ? end : lineEnd + 1;
    }
  }

  private void raw(int open) {
    int start = position;
    TagFinder finder = new TagFinder(source, start);
    while (finder.next()) {
      if (finder.name().equals("endraw")) {
        addText(start, finder.open(), finder.trimsBefore());
        position = finder.end();
        trimsNext = finder.trimsAfter();
        return;
      }
    }
    unclosed(open, "'raw' is not closed; add '{% endraw %}'");
  }

  private void comment(int open) {
    TagFinder finder = new TagFinder(source, position);
    int depth = 1;
    boolean raw = false;
    while (finder.next()) {
      String name = finder.name();
      if (raw) {
        raw = !name.equals("endraw");
      } else if (name.equals("raw")) {
        raw = true;
      } else if (name.equals("comment")) {
        depth++;
      } else if (name.equals("endcomment") && --depth == 0) {
        position = finder.end();
        trimsNext = finder.trimsAfter();
        return;
      }
    }
    unclosed(open, "'comment' is not closed; add '{% endcomment %}'");
  }

  private void unclosed(int open, String message) {
    diagnostics.report(open, LiquidErrorCode.UNBALANCED_TAG, message);
    position = source.length();
  }
}
