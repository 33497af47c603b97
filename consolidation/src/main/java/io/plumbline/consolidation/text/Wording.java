package io.plumbline.consolidation.text;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Writes a path through a network as text: as an answer wrote it if one has the same words, and
 * otherwise each word as most answers write it there.
 */
final class Wording {
  private static final Comparator<Word> BY_SURFACE =
      Comparator.comparing(Word::surface).thenComparing(Word::glued);

  private final ObjectTexts said;
  private final double[] weight;

  Wording(ObjectTexts said, double[] weight) {
    this.said = said;
    this.weight = weight;
  }

  /**
   * The text.
   *
   * @param path per word, its slot and its key
   */
  String of(WordNetwork network, List<int[]> path) {
    int[] keys = path.stream().mapToInt(step -> step[1]).toArray();
    TreeMap<String, Double> verbatim = new TreeMap<>();
    for (int entry = 0; entry < said.size(); entry++) {
      if (Arrays.equals(said.keys()[entry], keys)) {
        verbatim.merge(said.text(entry), weight[entry], Double::sum);
      }
    }
    return verbatim.isEmpty() ? composed(network, path) : heaviest(verbatim);
  }

  private String composed(WordNetwork network, List<int[]> path) {
    StringBuilder text = new StringBuilder();
    int[] position = new int[said.size()];
    boolean glued = true;
    int step = 0;
    for (int slot = 0; slot < network.size(); slot++) {
      int key = step < path.size() && path.get(step)[0] == slot ? path.get(step)[1] : -2;
      TreeMap<Word, Double> written = new TreeMap<>(BY_SURFACE);
      int[] words = network.slot(slot);
      for (int entry = 0; entry < said.size(); entry++) {
        if (words[entry] == key) {
          written.merge(said.words().get(entry).get(position[entry]), weight[entry], Double::sum);
        }
        position[entry] += words[entry] == WordNetwork.NONE ? 0 : 1;
      }
      if (!written.isEmpty()) {
        Word word = heaviest(written);
        text.append(glued ? "" : " ").append(word.surface());
        glued = word.glued();
        step++;
      }
    }
    return text.toString();
  }

  /** Of equally heavy ones the first. */
  private static <T> T heaviest(NavigableMap<T, Double> weights) {
    Map.Entry<T, Double> best = weights.firstEntry();
    for (Map.Entry<T, Double> entry : weights.entrySet()) {
      if (entry.getValue() > best.getValue()) {
        best = entry;
      }
    }
    return best.getKey();
  }
}
