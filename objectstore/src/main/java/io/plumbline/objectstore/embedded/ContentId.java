package io.plumbline.objectstore.embedded;

/**
 * Names a stored content. The first character says where it is; the rest is 32 random hex digits.
 *
 * @param text as the rows have it
 */
record ContentId(String text) {
  private static final char INLINE = 'i';
  private static final char FILE = 'f';

  ContentId {
    if (text.length() < 4 || (text.charAt(0) != INLINE && text.charAt(0) != FILE)) {
      throw new IllegalArgumentException("not the id of a content: " + text);
    }
  }

  /** For bytes that lie in a row. */
  static ContentId inline(String random) {
    return new ContentId(INLINE + random);
  }

  /** For bytes that lie in a file. */
  static ContentId file(String random) {
    return new ContentId(FILE + random);
  }

  boolean isFile() {
    return text.charAt(0) == FILE;
  }
}
