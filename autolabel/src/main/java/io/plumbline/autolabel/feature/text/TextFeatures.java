package io.plumbline.autolabel.feature.text;

import io.plumbline.autolabel.linear.SparseRows;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Describes texts by their words and runs of characters: how often each occurs, damped, and weighed
 * by how few texts have it (tf-idf). Words and runs each have length 1 together, so neither drowns
 * the other. No label is needed, so this is done once for a data set.
 */
public final class TextFeatures {

  private static final int FEWEST_TEXTS = 2;

  private TextFeatures() {}

  /**
   * Describes all texts.
   *
   * @return one row for each text
   */
  public static SparseRows compute(List<String> texts) {
    List<Map<Long, Integer>> words = texts.parallelStream().map(NgramCounter::words).toList();
    List<Map<Long, Integer>> runs = texts.parallelStream().map(NgramCounter::runs).toList();
    Map<Long, Integer> textsWith = new HashMap<>();
    for (List<Map<Long, Integer>> counts : List.of(words, runs)) {
      for (Map<Long, Integer> count : counts) {
        count.keySet().forEach(gram -> textsWith.merge(gram, 1, Integer::sum));
      }
    }
    Map<Long, Integer> columns = new HashMap<>();
    new TreeMap<>(textsWith)
        .forEach(
            (gram, count) -> {
              if (count >= FEWEST_TEXTS) {
                columns.put(gram, columns.size());
              }
            });
    int[][] rowColumns = new int[texts.size()][];
    float[][] rowValues = new float[texts.size()][];
    for (int text = 0; text < rowColumns.length; text++) {
      TreeMap<Integer, Float> row = new TreeMap<>();
      addGroup(row, words.get(text), columns, textsWith, texts.size());
      addGroup(row, runs.get(text), columns, textsWith, texts.size());
      rowColumns[text] = row.keySet().stream().mapToInt(Integer::intValue).toArray();
      rowValues[text] = new float[row.size()];
      int i = 0;
      for (float value : row.values()) {
        rowValues[text][i++] = value;
      }
    }
    return new SparseRows(rowColumns, rowValues, columns.size());
  }

  private static void addGroup(
      Map<Integer, Float> row,
      Map<Long, Integer> counts,
      Map<Long, Integer> columns,
      Map<Long, Integer> textsWith,
      int texts) {
    Long[] grams = counts.keySet().stream().filter(columns::containsKey).toArray(Long[]::new);
    double[] weights = new double[grams.length];
    for (int i = 0; i < grams.length; i++) {
      double rarity = 1 + Math.log((1.0 + texts) / (1.0 + textsWith.getOrDefault(grams[i], 0)));
      weights[i] = rarity * (1 + Math.log(counts.getOrDefault(grams[i], 1)));
    }
    double length = Math.sqrt(Arrays.stream(weights).map(w -> w * w).sum());
    for (int i = 0; i < grams.length; i++) {
      row.merge(columns.getOrDefault(grams[i], 0), (float) (weights[i] / length), Float::sum);
    }
  }
}
