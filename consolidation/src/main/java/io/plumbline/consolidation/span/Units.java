package io.plumbline.consolidation.span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A document cut into the pieces that a span has or has not: at spaces, between a word and the
 * punctuation around it, and wherever an answer has a boundary, so that every span is a run of
 * units. Without a text only at the boundaries.
 *
 * @param start per unit, its first code point
 * @param end per unit, the code point after its last
 * @param word per unit, its text; empty if the text is not known
 * @param opens per unit, whether what came before has no bearing on it: the first of the document
 *     and of each line, if no span crosses the line's end
 */
@SuppressWarnings("ArrayRecordComponent") // numeric code; identity is enough
record Units(int[] start, int[] end, String[] word, boolean[] opens) {
  /** Code points in a piece of unknown text that nobody marked. */
  private static final int UNMARKED = 6;

  /** A far position must not fill memory. */
  private static final int MOST_PIECES = 10_000;

  /** Cuts a document whose text is known. */
  static Units of(String text, List<List<Span>> answers) {
    int[] characters = text.codePoints().toArray();
    NavigableSet<Integer> cuts = cuts(answers);
    List<int[]> pieces = new ArrayList<>();
    int position = 0;
    while (position < characters.length) {
      if (Character.isWhitespace(characters[position])) {
        position++;
        continue;
      }
      int stop = position;
      while (stop < characters.length && !Character.isWhitespace(characters[stop])) {
        stop++;
      }
      addPieces(characters, position, stop, cuts, pieces);
      position = stop;
    }
    return of(characters, pieces, answers);
  }

  /**
   * Cuts a document of which only the answers are known. What nobody marked is cut into pieces of
   * the length of a word, so that it weighs as much as with a text.
   */
  static Units of(List<List<Span>> answers) {
    TreeMap<Integer, Integer> opened = new TreeMap<>();
    for (List<Span> spans : answers) {
      for (Span span : spans) {
        opened.merge(span.start(), 1, Integer::sum);
        opened.merge(span.end(), -1, Integer::sum);
      }
    }
    List<int[]> pieces = new ArrayList<>();
    int position = 0;
    int open = 0;
    for (Map.Entry<Integer, Integer> cut : opened.entrySet()) {
      int step =
          open > 0
              ? Integer.MAX_VALUE
              : Math.max(UNMARKED, (cut.getKey() - position) / MOST_PIECES);
      while (position < cut.getKey()) {
        int next = (int) Math.min(cut.getKey(), (long) position + step);
        pieces.add(new int[] {position, next});
        position = next;
      }
      open += cut.getValue();
    }
    String[] words = new String[pieces.size()];
    Arrays.fill(words, "");
    boolean[] opens = new boolean[pieces.size()];
    if (opens.length > 0) {
      opens[0] = true;
    }
    return new Units(
        pieces.stream().mapToInt(piece -> piece[0]).toArray(),
        pieces.stream().mapToInt(piece -> piece[1]).toArray(),
        words,
        opens);
  }

  int size() {
    return start.length;
  }

  /** The first unit that starts at a code point or after it. */
  int from(int codePoint) {
    int found = Arrays.binarySearch(start, codePoint);
    return found < 0 ? -found - 1 : found;
  }

  /** The first unit that ends after a code point: one past the last of a span that ends there. */
  int to(int codePoint) {
    int found = Arrays.binarySearch(end, codePoint);
    return found < 0 ? -found - 1 : found + 1;
  }

  private static NavigableSet<Integer> cuts(List<List<Span>> answers) {
    NavigableSet<Integer> cuts = new TreeSet<>();
    for (List<Span> spans : answers) {
      for (Span span : spans) {
        cuts.add(span.start());
        cuts.add(span.end());
      }
    }
    return cuts;
  }

  private static void addPieces(
      int[] characters, int from, int to, NavigableSet<Integer> cuts, List<int[]> pieces) {
    int core = from;
    while (core < to && !Character.isLetterOrDigit(characters[core])) {
      core++;
    }
    int after = to;
    while (after > core && !endsWord(characters[after - 1])) {
      after--;
    }
    TreeSet<Integer> inside = new TreeSet<>(cuts.subSet(from, true, to, false));
    inside.add(from);
    if (after > core) {
      inside.add(core);
      if (after < to) {
        inside.add(after);
      }
    }
    Integer start = inside.first();
    for (Integer next = inside.higher(start); next != null; next = inside.higher(next)) {
      pieces.add(new int[] {start, next});
      start = next;
    }
    pieces.add(new int[] {start, to});
  }

  /** A full stop can belong to an abbreviation. */
  private static boolean endsWord(int character) {
    return Character.isLetterOrDigit(character) || character == '.';
  }

  private static Units of(int[] characters, List<int[]> pieces, List<List<Span>> answers) {
    int size = pieces.size();
    Units units = new Units(new int[size], new int[size], new String[size], new boolean[size]);
    for (int unit = 0; unit < size; unit++) {
      int from = pieces.get(unit)[0];
      int to = pieces.get(unit)[1];
      units.start[unit] = from;
      units.end[unit] = to;
      units.word[unit] = new String(characters, from, to - from);
      units.opens[unit] = unit == 0 || hasLineFeed(characters, units.end[unit - 1], from);
    }
    for (List<Span> spans : answers) {
      for (Span span : spans) {
        for (int unit = units.from(span.start()) + 1; unit < units.to(span.end()); unit++) {
          units.opens[unit] = false;
        }
      }
    }
    return units;
  }

  private static boolean hasLineFeed(int[] characters, int from, int to) {
    for (int position = from; position < to; position++) {
      if (characters[position] == '\n') {
        return true;
      }
    }
    return false;
  }
}
