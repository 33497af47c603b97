package io.plumbline.consolidation.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Distances in words between the label of an object, its answers and other candidates. */
final class TextDistances {
  private final ObjectTexts said;
  private final double[] weight;
  private final int[] label;
  private final TreeMap<String, int[]> others = new TreeMap<>();
  private final Map<String, Double> remoteness = new HashMap<>();

  TextDistances(String label, ObjectTexts said, double[] weight) {
    this.said = said;
    this.weight = weight;
    Map<String, Integer> vocabulary = new HashMap<>();
    String[] words = said.vocabulary();
    for (int key = 0; key < words.length; key++) {
      vocabulary.put(words[key], key);
    }
    this.label =
        Word.of(label).stream().mapToInt(word -> vocabulary.getOrDefault(word.key(), -1)).toArray();
    for (int entry = 0; entry < said.size(); entry++) {
      if (!Arrays.equals(said.keys()[entry], this.label)) {
        others.putIfAbsent(said.text(entry), said.keys()[entry]);
      }
    }
    others.forEach((text, keys) -> remoteness.put(text, toAnswers(keys)));
  }

  /** The answers that say something else than the label, the nearest to all answers first. */
  List<String> others(int most) {
    List<String> ranked = new ArrayList<>(others.keySet());
    ranked.sort(
        Comparator.comparingDouble((String text) -> remoteness(text))
            .thenComparing(Comparator.naturalOrder()));
    return ranked.subList(0, Math.min(most, ranked.size()));
  }

  /** The weighted sum of the distances of one of the {@link #others} to all answers. */
  double remoteness(String other) {
    return remoteness.getOrDefault(other, 0.0);
  }

  /** The weighted sum of the distances of the label to all answers. */
  double labelRemoteness() {
    return toAnswers(label);
  }

  /** How far one of the {@link #others} is from the label. */
  int fromLabel(String other) {
    return EditDistance.between(label, keys(other));
  }

  /** By how many words an answer is nearer to the label than to another text. */
  int lead(int entry, String other) {
    return EditDistance.between(said.keys()[entry], keys(other))
        - EditDistance.between(said.keys()[entry], label);
  }

  /** How far an answer is from the label, 0 to 1. */
  double share(int entry) {
    return EditDistance.share(said.keys()[entry], label);
  }

  private int[] keys(String other) {
    return others.getOrDefault(other, label);
  }

  private double toAnswers(int[] keys) {
    double sum = 0;
    for (int entry = 0; entry < said.size(); entry++) {
      sum += weight[entry] * EditDistance.between(keys, said.keys()[entry]);
    }
    return sum;
  }
}
