package io.plumbline.autolabel.feature.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.autolabel.linear.SparseRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextFeaturesPropertyTest {

  private static final int FEWEST = 2;

  /** Of few characters, so that texts share grams; some have several units, marks or no case. */
  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("a", "B", "b", " ", " ", "\n", ".", "ß", "한", "국", "𝒳", "é", "e\u0301")
        .list()
        .ofMaxSize(12)
        .map(characters -> String.join("", characters))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  private static Map<Long, Integer> counts(Grams grams) {
    Map<Long, Integer> counts = new HashMap<>();
    for (int i = 0; i < grams.hashes().length; i++) {
      counts.put(grams.hashes()[i], grams.counts()[i]);
    }
    return counts;
  }

  /** How many texts have each gram that enough have. */
  private static Map<Long, Integer> textsWith(List<String> texts) {
    Map<Long, Integer> textsWith = new HashMap<>();
    for (String text : texts) {
      Set<Long> grams = new HashSet<>(counts(NgramCounter.words(text)).keySet());
      grams.addAll(counts(NgramCounter.runs(text)).keySet());
      grams.forEach(gram -> textsWith.merge(gram, 1, Integer::sum));
    }
    textsWith.values().removeIf(count -> count < FEWEST);
    return textsWith;
  }

  @Property(tries = 300)
  void compute_anyTexts_weighsGramsByHowFewTextsHaveThem(@ForAll("texts") List<String> texts) {
    Map<Long, Integer> textsWith = textsWith(texts);
    List<Long> columns = new ArrayList<>(textsWith.keySet());
    columns.sort(Comparator.<Long>comparingInt(textsWith::get).reversed().thenComparing(g -> g));

    SparseRows rows = TextFeatures.compute(texts);

    assertThat(rows.rows()).isEqualTo(texts.size());
    assertThat(rows.width()).isEqualTo(columns.size());
    for (int text = 0; text < texts.size(); text++) {
      float[] row = new float[rows.width()];
      rows.addTo(row, text, 1);
      for (Function<String, Grams> kind :
          List.<Function<String, Grams>>of(NgramCounter::words, NgramCounter::runs)) {
        Map<Long, Integer> counts = counts(kind.apply(texts.get(text)));
        Map<Long, Double> weights = new HashMap<>();
        counts.forEach(
            (gram, count) -> {
              if (textsWith.containsKey(gram)) {
                double rarity = Math.log((1.0 + texts.size()) / (1.0 + textsWith.get(gram))) + 1;
                weights.put(gram, rarity * (1 + Math.log(count)));
              }
            });
        double length = Math.sqrt(weights.values().stream().mapToDouble(w -> w * w).sum());
        weights.forEach(
            (gram, weight) -> {
              int column = columns.indexOf(gram);
              assertThat(row[column]).isCloseTo((float) (weight / length), within(1e-5f));
              row[column] = 0;
            });
      }
      assertThat(row).containsOnly(new float[row.length == 0 ? 0 : 1]);
    }
  }

  @Property
  void vocabulary_anyGrams_countsTheTextsThatHaveThem(@ForAll("grams") List<List<Long>> texts) {
    Map<Long, Integer> textsWith = new HashMap<>();
    for (List<Long> text : texts) {
      new HashSet<>(text).forEach(gram -> textsWith.merge(gram, 1, Integer::sum));
    }
    Vocabulary vocabulary =
        Vocabulary.of(
            texts.stream()
                .map(text -> Grams.count(text.stream().mapToLong(Long::longValue)))
                .toList(),
            FEWEST);
    Map<Integer, Integer> byColumn = new HashMap<>();
    textsWith.forEach(
        (gram, count) -> {
          int place = vocabulary.place(gram);
          assertThat(place >= 0).isEqualTo(count >= FEWEST);
          if (place >= 0) {
            assertThat(vocabulary.textsWith(place)).isEqualTo(count);
            byColumn.put(vocabulary.column(place), count);
          }
        });
    assertThat(byColumn).hasSize(vocabulary.width());
    for (int column = 1; column < vocabulary.width(); column++) {
      assertThat(byColumn.get(column)).isLessThanOrEqualTo(byColumn.get(column - 1));
    }
  }

  /** Of few values, those at the ends of ranges among them. */
  @Provide
  Arbitrary<List<List<Long>>> grams() {
    List<Long> ends = new ArrayList<>(List.of(Long.MIN_VALUE, -1L, 0L, 1L, Long.MAX_VALUE));
    for (long end = Long.MIN_VALUE >> 3; end < Long.MAX_VALUE >> 3; end += 1L << 59) {
      ends.add(end);
      ends.add(end - 1);
    }
    return Arbitraries.of(ends).list().ofMaxSize(10).list().ofMaxSize(6);
  }
}
