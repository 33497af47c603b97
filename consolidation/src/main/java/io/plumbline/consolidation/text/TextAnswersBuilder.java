package io.plumbline.consolidation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects texts that come with ids, and gives objects and workers an index in the order of their
 * first answer. Not safe for threads.
 */
public final class TextAnswersBuilder {
  private final Map<String, Integer> objectIndexes = new HashMap<>();
  private final Map<String, Integer> workerIndexes = new HashMap<>();
  private final List<String> objects = new ArrayList<>();
  private final List<String> workers = new ArrayList<>();
  private final List<Integer> object = new ArrayList<>();
  private final List<Integer> worker = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  TextAnswersBuilder() {}

  /**
   * Adds one answer.
   *
   * @param objectId what was looked at or heard
   * @param workerId who answered
   * @param text what the worker wrote; may be empty
   * @return this builder
   */
  public TextAnswersBuilder add(String objectId, String workerId, String text) {
    object.add(indexOf(objectId, objectIndexes, objects));
    worker.add(indexOf(workerId, workerIndexes, workers));
    texts.add(text);
    return this;
  }

  /** The answers added so far; the builder can go on afterwards. */
  public TextAnswers build() {
    return new TextAnswers(
        objects,
        workers,
        object.stream().mapToInt(Integer::intValue).toArray(),
        worker.stream().mapToInt(Integer::intValue).toArray(),
        texts);
  }

  private static int indexOf(String id, Map<String, Integer> indexes, List<String> ids) {
    Integer known = indexes.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }
}
