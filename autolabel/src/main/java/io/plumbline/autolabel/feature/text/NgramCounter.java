package io.plumbline.autolabel.feature.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * Counts the words, pairs of words, and runs of up to five characters of a text, each by the hash
 * of its characters: 0 or more for words, below 0 for runs. Runs of characters know nothing of
 * words, so they do for languages without spaces or with many endings.
 */
final class NgramCounter {

  private static final int LONGEST_RUN = 5;

  /** Runs of more characters than these at the head of a text would only cost time. */
  private static final int HEAD = 600;

  private static final long WORD_SEED = 0x9e3779b97f4a7c15L;
  private static final long RUN_SEED = 0xc2b2ae3d27d4eb4fL;
  private static final long FACTOR = 0x100000001b3L;

  private NgramCounter() {}

  /** How often each word and pair of words occurs. */
  static Grams words(String text) {
    LongStream.Builder grams = LongStream.builder();
    long before = 0;
    long word = 0;
    for (int character : codePoints(text + " ")) {
      if (Character.isLetterOrDigit(character)) {
        word = (word == 0 ? WORD_SEED : word) * FACTOR ^ character;
      } else if (word != 0) {
        grams.add(word & Long.MAX_VALUE);
        if (before != 0) {
          grams.add((before * 31 + word) * FACTOR & Long.MAX_VALUE);
        }
        before = word;
        word = 0;
      }
    }
    return Grams.count(grams.build());
  }

  /** How often each run of characters occurs. */
  static Grams runs(String text) {
    LongStream.Builder grams = LongStream.builder();
    String head = text.length() > HEAD ? text.substring(0, HEAD) : text;
    int[] characters = codePoints(" " + head.strip().replaceAll("\\s+", " ") + " ");
    for (int start = 0; start < characters.length; start++) {
      long run = RUN_SEED;
      for (int end = start; end < Math.min(characters.length, start + LONGEST_RUN); end++) {
        run = (run ^ characters[end]) * FACTOR;
        grams.add(run | Long.MIN_VALUE);
      }
    }
    return Grams.count(grams.build());
  }

  private static int[] codePoints(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .toArray();
  }
}
