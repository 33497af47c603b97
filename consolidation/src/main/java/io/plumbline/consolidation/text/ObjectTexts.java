package io.plumbline.consolidation.text;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The answers to one object, split into words and in an order that does not depend on the order in
 * which they came: by text.
 *
 * <p>Equal words have the same key; keys are numbered in the words' order, so that comparing keys
 * compares words. Arrays are not copied. Immutable under that condition.
 *
 * @param answer per entry, the index of the answer
 * @param text per entry, what was written
 * @param words per entry, the words
 * @param keys per entry, the words' keys
 */
@SuppressWarnings("ArrayRecordComponent") // numeric code; identity is enough
record ObjectTexts(int[] answer, List<String> text, List<List<Word>> words, int[][] keys) {

  /** All objects of some answers, by index. */
  static List<ObjectTexts> of(TextAnswers answers) {
    List<List<Integer>> byObject = new ArrayList<>();
    for (int object = 0; object < answers.objects().size(); object++) {
      byObject.add(new ArrayList<>());
    }
    for (int answer = 0; answer < answers.size(); answer++) {
      byObject.get(answers.object(answer)).add(answer);
    }
    return byObject.stream().map(group -> of(answers, group)).toList();
  }

  private static ObjectTexts of(TextAnswers answers, List<Integer> group) {
    group.sort(Comparator.comparing(answers::text));
    List<List<Word>> words = new ArrayList<>();
    TreeMap<String, Integer> vocabulary = new TreeMap<>();
    for (int answer : group) {
      List<Word> split = Word.of(answers.text(answer));
      split.forEach(word -> vocabulary.put(word.key(), 0));
      words.add(split);
    }
    int next = 0;
    for (var entry : vocabulary.entrySet()) {
      entry.setValue(next++);
    }
    int[][] keys = new int[words.size()][];
    for (int entry = 0; entry < keys.length; entry++) {
      keys[entry] =
          words.get(entry).stream().mapToInt(word -> vocabulary.get(word.key())).toArray();
    }
    return new ObjectTexts(
        group.stream().mapToInt(Integer::intValue).toArray(),
        group.stream().map(answers::text).toList(),
        words,
        keys);
  }

  int size() {
    return answer.length;
  }

  /** What one entry says. */
  String text(int entry) {
    return text.get(entry);
  }

  /** The same without one entry. */
  ObjectTexts without(int entry) {
    int[] kept = IntStream.range(0, size()).filter(other -> other != entry).toArray();
    return new ObjectTexts(
        Arrays.stream(kept).map(other -> answer[other]).toArray(),
        Arrays.stream(kept).mapToObj(text::get).toList(),
        Arrays.stream(kept).mapToObj(words::get).toList(),
        Arrays.stream(kept).mapToObj(other -> keys[other]).toArray(int[][]::new));
  }

  /** The distinct words, by key. */
  String[] vocabulary() {
    int most = -1;
    for (int[] text : keys) {
      for (int key : text) {
        most = Math.max(most, key);
      }
    }
    String[] vocabulary = new String[most + 1];
    Arrays.fill(vocabulary, "");
    for (int entry = 0; entry < keys.length; entry++) {
      for (int position = 0; position < keys[entry].length; position++) {
        vocabulary[keys[entry][position]] = words.get(entry).get(position).key();
      }
    }
    return vocabulary;
  }

  /**
   * Per entry, the sum of its weighted distances in words to the other entries.
   *
   * @param weight per entry
   */
  double[] remoteness(double[] weight) {
    OrderFreeSums sums = new OrderFreeSums(size());
    PairSample.of(size())
        .forEach(
            (one, other) -> {
              int distance = EditDistance.between(keys[one], keys[other]);
              sums.add(one, weight[other] * distance);
              sums.add(other, weight[one] * distance);
            });
    return sums.toArray();
  }
}
