package io.plumbline.autolabel.feature.text;

import io.plumbline.autolabel.linear.SparseRows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Describes texts by their words and runs of characters: how often each occurs, damped, and weighed
 * by how few texts have it (tf-idf). Words and runs each have length 1 together, so neither drowns
 * the other. No label is needed, so this is done once for a data set.
 */
public final class TextFeatures {

  private static final int FEWEST_TEXTS = 2;

  private TextFeatures() {}

  /**
   * Describes all texts, on all cores.
   *
   * @return one row for each text; the columns that most texts have come first
   */
  public static SparseRows compute(List<String> texts) {
    List<Grams> words = texts.parallelStream().map(NgramCounter::words).toList();
    List<Grams> runs = texts.parallelStream().map(NgramCounter::runs).toList();
    Vocabulary vocabulary =
        Vocabulary.of(Stream.concat(words.stream(), runs.stream()).toList(), FEWEST_TEXTS);
    int[][] columns = new int[texts.size()][];
    float[][] values = new float[texts.size()][];
    IntStream.range(0, columns.length)
        .parallel()
        .forEach(
            text -> {
              long[] row =
                  Stream.of(words.get(text), runs.get(text))
                      .flatMapToLong(
                          group -> Arrays.stream(weighed(group, vocabulary, texts.size())))
                      .sorted()
                      .toArray();
              columns[text] = Arrays.stream(row).mapToInt(cell -> (int) (cell >> 32)).toArray();
              values[text] = new float[row.length];
              for (int i = 0; i < row.length; i++) {
                values[text][i] = Float.intBitsToFloat((int) row[i]);
              }
            });
    return new SparseRows(columns, values, vocabulary.width());
  }

  /** The weight of each gram of the vocabulary, as the bits of a float below its column. */
  private static long[] weighed(Grams group, Vocabulary vocabulary, int texts) {
    int[] places = Arrays.stream(group.hashes()).mapToInt(vocabulary::place).toArray();
    double[] weights = new double[places.length];
    double squares = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        double rarity = 1 + Math.log((1.0 + texts) / (1.0 + vocabulary.textsWith(places[i])));
        weights[i] = rarity * (1 + Math.log(group.counts()[i]));
        squares += weights[i] * weights[i];
      }
    }
    double length = Math.sqrt(squares);
    return IntStream.range(0, places.length)
        .filter(i -> places[i] >= 0)
        .mapToLong(
            i ->
                (long) vocabulary.column(places[i]) << 32
                    | Float.floatToIntBits((float) (weights[i] / length)))
        .toArray();
  }
}
