package io.plumbline.consolidation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Several texts put side by side, word by word: a row of slots, in each of which every text has one
 * word or none. The word transition network of J. G. Fiscus, "A Post-processing System to Yield
 * Reduced Word Error Rates: Recognizer Output Voting Error Reduction (ROVER)", 1997, in which each
 * text is aligned with the slots so far at the least cost.
 *
 * <p>Changed from the paper: to replace a word costs between a half and one, the less the more of
 * its beginning and end are alike, so that misheard words meet; and the alignment keeps to the band
 * of {@link EditDistance}. Not safe for threads.
 */
final class WordNetwork {
  /** No word. */
  static final int NONE = -1;

  private static final byte TOGETHER = 0;
  private static final byte SLOT_ALONE = 1;
  private static final byte WORD_ALONE = 2;

  private final String[] vocabulary;
  private final int texts;
  private List<int[]> slots = new ArrayList<>();
  private int aligned;

  /**
   * An empty network.
   *
   * @param vocabulary the words by key
   * @param texts how many texts there will be
   */
  WordNetwork(String[] vocabulary, int texts) {
    this.vocabulary = vocabulary;
    this.texts = texts;
  }

  /** Number of slots. */
  int size() {
    return slots.size();
  }

  /** Per text, the key of its word in a slot, or {@link #NONE}. */
  int[] slot(int index) {
    return slots.get(index);
  }

  /**
   * Aligns one more text.
   *
   * @param text its index; each is added once
   * @param keys its words
   */
  void add(int text, int[] keys) {
    int rows = slots.size();
    byte[][] moves = new byte[rows + 1][];
    align(keys, moves);
    List<int[]> merged = new ArrayList<>(rows + keys.length);
    int row = rows;
    int column = keys.length;
    while (row > 0 || column > 0) {
      byte move = moves[row][column - EditDistance.bandStart(row, rows, keys.length)];
      if (move == WORD_ALONE) {
        int[] slot = new int[texts];
        Arrays.fill(slot, NONE);
        slot[text] = keys[--column];
        merged.add(slot);
      } else {
        int[] slot = slots.get(--row);
        if (move == TOGETHER) {
          slot[text] = keys[--column];
        }
        merged.add(slot);
      }
    }
    Collections.reverse(merged);
    slots = merged;
    aligned++;
  }

  /** Fills in the best move into each cell of the band. */
  private void align(int[] keys, byte[][] moves) {
    int rows = slots.size();
    int columns = keys.length;
    double[] above = new double[columns + 1];
    double[] row = new double[columns + 1];
    Arrays.setAll(above, column -> column);
    moves[0] = new byte[EditDistance.bandEnd(0, rows, columns) + 1];
    Arrays.fill(moves[0], WORD_ALONE);
    for (int r = 1; r <= rows; r++) {
      int from = EditDistance.bandStart(r, rows, columns);
      int to = EditDistance.bandEnd(r, rows, columns);
      int end = EditDistance.bandEnd(r + 1, rows, columns);
      Arrays.fill(row, Math.max(0, from - 1), end + 1, Double.POSITIVE_INFINITY);
      moves[r] = new byte[to - from + 1];
      int[] words = words(slots.get(r - 1));
      double alone = words.length > 0 && words[0] == NONE ? 0 : 1;
      for (int c = from; c <= to; c++) {
        double best = above[c] + alone;
        byte move = SLOT_ALONE;
        if (c > 0) {
          double together = above[c - 1] + cost(words, keys[c - 1]);
          if (together <= best) {
            best = together;
            move = TOGETHER;
          }
          if (row[c - 1] + 1 < best) {
            best = row[c - 1] + 1;
            move = WORD_ALONE;
          }
        }
        row[c] = best;
        moves[r][c - from] = move;
      }
      double[] swap = above;
      above = row;
      row = swap;
    }
  }

  /** The different words of a slot, {@link #NONE} first if an aligned text has none there. */
  private int[] words(int[] slot) {
    int filled = 0;
    int[] sorted = slot.clone();
    Arrays.sort(sorted);
    int none = 0;
    while (none < sorted.length && sorted[none] == NONE) {
      none++;
    }
    int[] words = new int[sorted.length - none + 1];
    if (sorted.length - none < aligned) {
      words[filled++] = NONE;
    }
    for (int position = none; position < sorted.length; position++) {
      if (position == none || sorted[position] != sorted[position - 1]) {
        words[filled++] = sorted[position];
      }
    }
    return Arrays.copyOf(words, filled);
  }

  private double cost(int[] words, int key) {
    double least = 1;
    for (int word : words) {
      if (word == key) {
        return 0;
      }
      if (word != NONE) {
        least = Math.min(least, 1 - likeness(vocabulary[word], vocabulary[key]) / 2);
      }
    }
    return least;
  }

  /** Which part of the longer word is a common beginning or end. */
  private static double likeness(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return (start + end) / (double) Math.max(one.length(), other.length());
  }
}
