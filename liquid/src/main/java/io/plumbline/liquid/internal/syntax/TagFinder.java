package io.plumbline.liquid.internal.syntax;

/** Finds tags in text that is not parsed otherwise: in {@code raw} and in comments. */
final class TagFinder {

  private final String source;
  private int open;
  private int close;
  private String name = "";

  /** Finds tags from an offset on. */
  TagFinder(String source, int start) {
    this.source = source;
    this.close = start - 2;
  }

  /** Goes to the next tag; false if there is none. */
  boolean next() {
    open = source.indexOf("{%", close + 2);
    int end = open < 0 ? -1 : source.indexOf("%}", open + 2);
    if (end < 0) {
      return false;
    }
    close = end;
    int last = source.lastIndexOf("{%", close - 1);
    open = Math.max(open, last);
    int content = trimsBefore() ? open + 3 : open + 2;
    name = Names.tagName(source, Names.skipBlank(source, content, close), close);
    return true;
  }

  /** The tag's name; empty if it has none. */
  String name() {
    return name;
  }

  /** Where the tag begins. */
  int open() {
    return open;
  }

  /** Where the tag ends. */
  int end() {
    return close + 2;
  }

  /** Whether it begins with a hyphen. */
  boolean trimsBefore() {
    return open + 2 < close && source.charAt(open + 2) == '-';
  }

  /** Whether it ends with a hyphen. */
  boolean trimsAfter() {
    return close - 1 > open + 1 && source.charAt(close - 1) == '-';
  }
}
