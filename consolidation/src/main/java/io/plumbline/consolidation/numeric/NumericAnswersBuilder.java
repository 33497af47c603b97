package io.plumbline.consolidation.numeric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects answers that come with ids, and gives objects and workers an index in the order of their
 * first answer. Not safe for threads.
 */
public final class NumericAnswersBuilder {
  private final Map<String, Integer> objects = new HashMap<>();
  private final Map<String, Integer> workers = new HashMap<>();
  private final List<String> objectIds = new ArrayList<>();
  private final List<String> workerIds = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();

  NumericAnswersBuilder() {}

  private record Answer(int object, int worker, double number) {}

  /**
   * Adds one answer.
   *
   * @param number finite
   * @return this builder
   */
  public NumericAnswersBuilder add(String objectId, String workerId, double number) {
    answers.add(
        new Answer(
            index(objectId, objects, objectIds), index(workerId, workers, workerIds), number));
    return this;
  }

  /**
   * The answers added so far; the builder can go on afterwards.
   *
   * @throws IllegalArgumentException if a number is not finite
   */
  public NumericAnswers build() {
    return new NumericAnswers(
        objectIds,
        workerIds,
        answers.stream().mapToInt(Answer::object).toArray(),
        answers.stream().mapToInt(Answer::worker).toArray(),
        answers.stream().mapToDouble(Answer::number).toArray());
  }

  private static int index(String id, Map<String, Integer> indexes, List<String> ids) {
    Integer known = indexes.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }
}
