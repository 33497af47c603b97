package io.plumbline.autolabel.feature.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The grams that enough texts have. Each has a column; columns stand in the order of how many texts
 * have them, so that what most texts need lies side by side and stays in a processor's cache.
 */
final class Vocabulary {

  /** Hashes are counted range by range, which bounds what is sorted at once. */
  private static final int RANGES = 16;

  private final Grams texts;
  private final int[] columns;

  private Vocabulary(Grams texts) {
    this.texts = texts;
    columns = new int[texts.hashes().length];
    long[] commonFirst =
        IntStream.range(0, columns.length)
            .mapToLong(place -> (long) -texts.counts()[place] << Integer.SIZE | place)
            .sorted()
            .toArray();
    for (int column = 0; column < commonFirst.length; column++) {
      columns[(int) commonFirst[column]] = column;
    }
  }

  /**
   * Looks at texts, on all cores.
   *
   * @param fewest texts that have a gram of the vocabulary
   */
  static Vocabulary of(List<Grams> texts, int fewest) {
    List<Grams> ranges =
        IntStream.range(0, RANGES)
            .parallel()
            .mapToObj(range -> common(texts, range, fewest))
            .toList();
    long[] hashes = ranges.stream().flatMapToLong(g -> Arrays.stream(g.hashes())).toArray();
    int[] counts = ranges.stream().flatMapToInt(g -> Arrays.stream(g.counts())).toArray();
    return new Vocabulary(new Grams(hashes, counts));
  }

  /** The common grams of a range, with how many texts have each. */
  private static Grams common(List<Grams> texts, int range, int fewest) {
    int[] from = new int[texts.size()];
    int[] to = new int[texts.size()];
    int size = 0;
    for (int i = 0; i < from.length; i++) {
      Grams text = texts.get(i);
      from[i] = text.firstFrom(begin(range));
      to[i] = range + 1 < RANGES ? text.firstFrom(begin(range + 1)) : text.hashes().length;
      size += to[i] - from[i];
    }
    long[] all = new long[size];
    int end = 0;
    for (int i = 0; i < from.length; i++) {
      System.arraycopy(texts.get(i).hashes(), from[i], all, end, to[i] - from[i]);
      end += to[i] - from[i];
    }
    Arrays.sort(all);
    Grams counted = Grams.ofSorted(all);
    int[] kept =
        IntStream.range(0, counted.counts().length)
            .filter(place -> counted.counts()[place] >= fewest)
            .toArray();
    return new Grams(
        Arrays.stream(kept).mapToLong(place -> counted.hashes()[place]).toArray(),
        Arrays.stream(kept).map(place -> counted.counts()[place]).toArray());
  }

  private static long begin(int range) {
    return Long.MIN_VALUE + range * (Long.MIN_VALUE / -(RANGES / 2));
  }

  /** Number of columns. */
  int width() {
    return columns.length;
  }

  /** Where a gram stands, for {@link #column} and {@link #textsWith}; below 0 if it is not here. */
  int place(long gram) {
    return Arrays.binarySearch(texts.hashes(), gram);
  }

  /** The column of the gram at a place. */
  int column(int place) {
    return columns[place];
  }

  /** How many texts have the gram at a place. */
  int textsWith(int place) {
    return texts.counts()[place];
  }
}
