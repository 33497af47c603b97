package io.plumbline.consolidation.categorical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects answers that come with ids, and gives objects and workers an index in the order of their
 * first answer.
 *
 * <p>Not safe for threads.
 */
public final class CategoricalAnswersBuilder {
  private static final int INITIAL_CAPACITY = 64;

  private final List<String> classes;
  private final Map<String, Integer> classIndexes = new HashMap<>();
  private final Map<String, Integer> objectIndexes = new HashMap<>();
  private final Map<String, Integer> workerIndexes = new HashMap<>();
  private final List<String> objects = new ArrayList<>();
  private final List<String> workers = new ArrayList<>();
  private int[] object = new int[INITIAL_CAPACITY];
  private int[] worker = new int[INITIAL_CAPACITY];
  private int[] label = new int[INITIAL_CAPACITY];
  private int size;

  CategoricalAnswersBuilder(List<String> classes) {
    this.classes = List.copyOf(classes);
    for (String id : this.classes) {
      classIndexes.put(id, classIndexes.size());
    }
  }

  /**
   * Adds one answer.
   *
   * @param objectId the object that was looked at
   * @param workerId who answered
   * @param classId the class that the worker chose
   * @return this builder
   * @throws IllegalArgumentException if {@code classId} is none of the classes
   */
  public CategoricalAnswersBuilder add(String objectId, String workerId, String classId) {
    Integer labelIndex = classIndexes.get(classId);
    if (labelIndex == null) {
      throw new IllegalArgumentException(
          "worker \"%s\" gave object \"%s\" the class \"%s\", which is none of the %d classes"
              .formatted(workerId, objectId, classId, classes.size()));
    }
    grow();
    object[size] = indexOf(objectId, objectIndexes, objects);
    worker[size] = indexOf(workerId, workerIndexes, workers);
    label[size] = labelIndex;
    size++;
    return this;
  }

  /**
   * The answers added so far; the builder can go on afterwards.
   *
   * @throws IllegalArgumentException if there is no class, or one is listed twice
   */
  public CategoricalAnswers build() {
    return new CategoricalAnswers(
        objects,
        workers,
        classes,
        Arrays.copyOf(object, size),
        Arrays.copyOf(worker, size),
        Arrays.copyOf(label, size));
  }

  private static int indexOf(String id, Map<String, Integer> indexes, List<String> ids) {
    Integer known = indexes.putIfAbsent(id, ids.size());
    if (known != null) {
      return known;
    }
    ids.add(id);
    return ids.size() - 1;
  }

  private void grow() {
    if (size == object.length) {
      int capacity = size * 2;
      object = Arrays.copyOf(object, capacity);
      worker = Arrays.copyOf(worker, capacity);
      label = Arrays.copyOf(label, capacity);
    }
  }
}
