package io.plumbline.benchmarks.consolidation.text;

import java.util.Arrays;
import java.util.Locale;

/** Edit distance in words by the number of right words. */
public final class WordErrorRate {

  private WordErrorRate() {}

  /** 0 or more; above 1 if there are too many words. */
  public static double of(String said, String right) {
    String[] words = words(right);
    return distance(words(said), words) / (double) Math.max(1, words.length);
  }

  private static String[] words(String text) {
    String plain =
        text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\p{M}_\\s']", " ").strip();
    return plain.isEmpty() ? new String[0] : plain.split("\\s+", -1);
  }

  private static int distance(String[] one, String[] other) {
    int[] above = new int[other.length + 1];
    Arrays.setAll(above, column -> column);
    for (String word : one) {
      int[] row = new int[other.length + 1];
      row[0] = above[0] + 1;
      for (int column = 1; column <= other.length; column++) {
        int replaced = above[column - 1] + (word.equals(other[column - 1]) ? 0 : 1);
        row[column] = Math.min(replaced, 1 + Math.min(above[column], row[column - 1]));
      }
      above = row;
    }
    return above[other.length];
  }
}
