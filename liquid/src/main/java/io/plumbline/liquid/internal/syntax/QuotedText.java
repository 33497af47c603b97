package io.plumbline.liquid.internal.syntax;

/**
 * Steps over quoted text, so that braces in it close nothing. Remembers which quotes do not come
 * any more, to stay linear.
 */
final class QuotedText {

  private final String source;
  private boolean singleQuotesEnded;
  private boolean doubleQuotesEnded;

  QuotedText(String source) {
    this.source = source;
  }

  /**
   * The offset after the character at {@code index} or, if that is a quote and closed, after the
   * text that it opens.
   */
  int skip(int index) {
    char character = source.charAt(index);
    if (character == '\'' && !singleQuotesEnded) {
      int close = source.indexOf(character, index + 1);
      singleQuotesEnded = close < 0;
      return close < 0 ? index + 1 : close + 1;
    }
    if (character == '"' && !doubleQuotesEnded) {
      int close = source.indexOf(character, index + 1);
      doubleQuotesEnded = close < 0;
      return close < 0 ? index + 1 : close + 1;
    }
    return index + 1;
  }
}
