package io.plumbline.liquid.internal.filter;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The words of a text: what stands between white space. Found one at a time, so that a long text is
 * not copied at once.
 */
final class Words implements Iterable<String> {

  private final String text;

  Words(String text) {
    this.text = text;
  }

  @Override
  public Iterator<String> iterator() {
    return new Iterator<>() {

      private int next = skip(0, true);

      @Override
      public boolean hasNext() {
        return next < text.length();
      }

      @Override
      public String next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        int end = skip(next, false);
        String word = text.substring(next, end);
        next = skip(end, true);
        return word;
      }
    };
  }

  private int skip(int start, boolean blank) {
    int i = start;
    while (i < text.length() && Character.isWhitespace(text.charAt(i)) == blank) {
      i++;
    }
    return i;
  }
}
