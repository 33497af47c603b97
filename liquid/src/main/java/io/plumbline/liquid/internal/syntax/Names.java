package io.plumbline.liquid.internal.syntax;

/** Which characters make names. Hyphens belong to names: {@code source-ref} is one. */
final class Names {

  private Names() {}

  static boolean isStart(char character) {
    return character == '_' || Character.isLetter(character) || Character.isSurrogate(character);
  }

  static boolean isPart(char character) {
    return isStart(character) || character == '-' || Character.isDigit(character);
  }

  /**
   * The offset of the first character from {@code start} on that is not white space, at most {@code
   * end}.
   */
  static int skipBlank(String source, int start, int end) {
    int i = start;
    while (i < end && Character.isWhitespace(source.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The tag name at {@code start}: letters, digits and underscores. */
  static String tagName(String source, int start, int end) {
    int i = start;
    while (i < end && source.charAt(i) != '-' && isPart(source.charAt(i))) {
      i++;
    }
    return source.substring(start, i);
  }
}
