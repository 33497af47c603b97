package io.plumbline.autolabel.feature.text;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What occurs in a text: each gram once, by its hash, in ascending order, and how often. The arrays
 * are shared, not copied.
 */
final class Grams {

  private final long[] hashes;
  private final int[] counts;

  /**
   * @param hashes in ascending order
   * @param counts how often each occurs, 1 or more
   */
  Grams(long[] hashes, int[] counts) {
    this.hashes = hashes;
    this.counts = counts;
  }

  /** Counts grams that are given as often as they occur. */
  static Grams count(LongStream grams) {
    return ofSorted(grams.sorted().toArray());
  }

  /** Counts grams that are given as often as they occur, equal ones side by side. */
  static Grams ofSorted(long[] grams) {
    long[] hashes = new long[grams.length];
    int[] counts = new int[grams.length];
    int size = 0;
    for (long gram : grams) {
      if (size == 0 || hashes[size - 1] != gram) {
        hashes[size++] = gram;
      }
      counts[size - 1]++;
    }
    return new Grams(Arrays.copyOf(hashes, size), Arrays.copyOf(counts, size));
  }

  /** The hash of each gram, in ascending order. */
  long[] hashes() {
    return hashes;
  }

  /** How often each occurs. */
  int[] counts() {
    return counts;
  }

  /** The place of the first gram that is not below this one; the number of grams if all are. */
  int firstFrom(long gram) {
    int place = Arrays.binarySearch(hashes, gram);
    return place >= 0 ? place : -place - 1;
  }
}
