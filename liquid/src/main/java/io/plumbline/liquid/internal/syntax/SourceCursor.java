package io.plumbline.liquid.internal.syntax;

import io.plumbline.liquid.LiquidErrorCode;

/**
 * Goes through a part of the source from left to right: words, names, single characters, with white
 * space between them.
 */
class SourceCursor {

  private static final int LONGEST_QUOTED = 20;

  private final String source;
  private final int end;
  private int position;

  /** Goes from {@code start} up to, not including, {@code end}. */
  SourceCursor(String source, int start, int end) {
    this.source = source;
    this.position = start;
    this.end = end;
  }

  /** Where the next thing stands. */
  final int offset() {
    position = Names.skipBlank(source, position, end);
    return position;
  }

  /** Where the last thing ended. */
  final int position() {
    return position;
  }

  /** Goes back to an offset. */
  final void rewind(int offset) {
    position = offset;
  }

  /** What was read from an offset on. */
  final String textFrom(int start) {
    return source.substring(start, position).strip();
  }

  final boolean atEnd() {
    return offset() == end;
  }

  final void expectEnd() throws SyntaxFailure {
    if (!atEnd()) {
      throw unexpected();
    }
  }

  /** Whether a character comes next. */
  final boolean at(char character) {
    return !atEnd() && source.charAt(position) == character;
  }

  /** Whether a text comes next. */
  final boolean at(String text) {
    int start = offset();
    return start + text.length() <= end && source.startsWith(text, start);
  }

  /** Whether a character stands right here, without white space before it. */
  final boolean follows(char character) {
    return position < end && source.charAt(position) == character;
  }

  /** Whether a digit stands so many characters further on. */
  final boolean atDigit(int ahead) {
    int index = position + ahead;
    return index < end && source.charAt(index) >= '0' && source.charAt(index) <= '9';
  }

  /** Whether a name begins here. */
  final boolean atName() {
    return !atEnd() && Names.isStart(source.charAt(position));
  }

  /** Whether a name goes on here, without white space before it. */
  final boolean insideName() {
    return position < end && Names.isPart(source.charAt(position));
  }

  /** Passes over the next character. */
  final void advance() {
    position++;
  }

  /** Passes over digits. */
  final void skipDigits() {
    while (atDigit(0)) {
      position++;
    }
  }

  /** Passes over a character if it comes next. */
  final boolean accept(char character) {
    if (!at(character)) {
      return false;
    }
    position++;
    return true;
  }

  /** Passes over a word if it comes next. */
  final boolean acceptWord(String word) {
    int start = offset();
    int wordEnd = start + word.length();
    if (!at(word) || (wordEnd < end && Names.isPart(source.charAt(wordEnd)))) {
      return false;
    }
    position = wordEnd;
    return true;
  }

  /** Passes over characters as long as they are among these; gives them back. */
  final String run(String characters) {
    int start = offset();
    while (position < end && characters.indexOf(source.charAt(position)) >= 0) {
      position++;
    }
    return source.substring(start, position);
  }

  final void expect(char character, String message) throws SyntaxFailure {
    if (!accept(character)) {
      throw failure(position, message);
    }
  }

  /** A name. */
  final String name(String what) throws SyntaxFailure {
    if (!atName()) {
      throw failure(position, "the name of " + what + " is missing");
    }
    return restOfName();
  }

  /**
   * What is left of a name: letters, digits, underscores, hyphens, and a question mark at its end.
   */
  final String restOfName() {
    int start = position;
    while (insideName()) {
      position++;
    }
    if (follows('?')) {
      position++;
    }
    return source.substring(start, position);
  }

  /** A name with or without quotes. */
  final String nameOrText(String what) throws SyntaxFailure {
    return atQuote() ? quoted() : name(what);
  }

  /** Whether a text in quotes comes next. */
  final boolean atQuote() {
    return at('"') || at('\'');
  }

  /** A text in quotes, of either kind; a backslash in it is a backslash. */
  final String quoted() throws SyntaxFailure {
    char quote = source.charAt(position);
    int close = source.indexOf(quote, position + 1);
    if (close < 0 || close >= end) {
      throw failure(position, "this text is not closed; end it with " + quote);
    }
    String text = source.substring(position + 1, close);
    position = close + 1;
    return text;
  }

  /** What comes next does not belong here. */
  final SyntaxFailure unexpected() {
    int tokenEnd = offset();
    while (tokenEnd < end
        && tokenEnd - position < LONGEST_QUOTED
        && !Character.isWhitespace(source.charAt(tokenEnd))) {
      tokenEnd++;
    }
    String found = source.substring(position, tokenEnd);
    return failure(position, "'" + found + "' is not expected here");
  }

  final SyntaxFailure failure(int offset, String message) {
    return new SyntaxFailure(offset, LiquidErrorCode.SYNTAX, message);
  }
}
