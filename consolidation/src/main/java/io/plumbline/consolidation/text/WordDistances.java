package io.plumbline.consolidation.text;

import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.spam.ComparableAnswers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Texts as agreement by distance takes them: two are as far apart as their edit distance in words,
 * divided by the number of words of the longer one.
 */
public final class WordDistances {
  private WordDistances() {}

  /** The distances of all answers. */
  public static DistanceRatings of(TextAnswers answers) {
    int[] object = new int[answers.size()];
    int[][] keys = new int[answers.size()][];
    Map<String, Integer> vocabulary = new HashMap<>();
    Arrays.setAll(object, answers::object);
    Arrays.setAll(
        keys,
        answer ->
            Word.of(answers.text(answer)).stream()
                .mapToInt(word -> vocabulary.computeIfAbsent(word.key(), key -> vocabulary.size()))
                .toArray());
    return new DistanceRatings(
        answers.objects().size(), object, (one, other) -> distance(keys[one], keys[other]));
  }

  /** The answers as spam is found in them. */
  static ComparableAnswers comparable(TextAnswers answers) {
    int[] worker = new int[answers.size()];
    Arrays.setAll(worker, answers::worker);
    DistanceRatings apart = of(answers);
    return new ComparableAnswers(
        answers.objects(),
        new double[answers.objects().size()],
        answers.workers().size(),
        apart.unit(),
        worker,
        apart.distance(),
        (one, other) -> answers.text(one).compareTo(answers.text(other)));
  }

  private static double distance(int[] one, int[] other) {
    int longer = Math.max(one.length, other.length);
    return longer == 0 ? 0 : Math.min(1, EditDistance.between(one, other) / (double) longer);
  }
}
