package io.plumbline.consolidation.multilabel;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who gave which object which labels. An answer that names no label is an answer, too. Immutable
 * after {@link Builder#build}, safe for threads.
 */
public final class MultilabelAnswers {
  /** The classes of {@link #about}: 0 is "no". */
  static final List<String> NO_OR_YES = List.of("no", "yes");

  private final List<String> labels;
  private final List<String> objects;
  private final List<String> workers;
  private final int[] object;
  private final int[] worker;
  private final List<int[]> named;

  private MultilabelAnswers(Builder builder) {
    this.labels = builder.labels;
    this.objects = List.copyOf(builder.objects.ids);
    this.workers = List.copyOf(builder.workers.ids);
    this.object = builder.object.stream().mapToInt(Integer::intValue).toArray();
    this.worker = builder.worker.stream().mapToInt(Integer::intValue).toArray();
    this.named = List.copyOf(builder.named);
  }

  /**
   * Starts a collection of answers.
   *
   * @param labels all labels, also those that nobody may name
   */
  public static Builder builder(List<String> labels) {
    return new Builder(labels);
  }

  /** Ids of the labels, by index. */
  public List<String> labels() {
    return labels;
  }

  /** Ids of the objects, by index. */
  public List<String> objects() {
    return objects;
  }

  /** Ids of the workers, by index. */
  public List<String> workers() {
    return workers;
  }

  /** Number of answers. */
  public int size() {
    return object.length;
  }

  /** Index of the object that an answer is about. */
  public int object(int answer) {
    return object[answer];
  }

  /** Index of the worker who gave an answer. */
  public int worker(int answer) {
    return worker[answer];
  }

  /** Indexes of the labels that an answer names, ascending; an array of its own. */
  public int[] named(int answer) {
    return named.get(answer).clone();
  }

  /** Whether an answer names a label. */
  public boolean names(int answer, int label) {
    return Arrays.binarySearch(named.get(answer), label) >= 0;
  }

  /** The same answers as to one label: "no" or "yes". */
  CategoricalAnswers about(int label) {
    int[] said = new int[object.length];
    Arrays.setAll(said, answer -> names(answer, label) ? 1 : 0);
    return new CategoricalAnswers(objects, workers, NO_OR_YES, object, worker, said);
  }

  /** Ids in the order of their first appearance. */
  private static final class Ids {
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    int index(String id) {
      Integer known = indexes.putIfAbsent(id, ids.size());
      if (known != null) {
        return known;
      }
      ids.add(id);
      return ids.size() - 1;
    }
  }

  /** Collects answers. Not safe for threads. */
  public static final class Builder {
    private final List<String> labels;
    private final Map<String, Integer> labelIndexes = new HashMap<>();
    private final Ids objects = new Ids();
    private final Ids workers = new Ids();
    private final List<Integer> object = new ArrayList<>();
    private final List<Integer> worker = new ArrayList<>();
    private final List<int[]> named = new ArrayList<>();

    private Builder(List<String> labels) {
      this.labels = List.copyOf(labels);
      for (String label : this.labels) {
        if (labelIndexes.putIfAbsent(label, labelIndexes.size()) != null) {
          throw new IllegalArgumentException("label \"%s\" is listed twice".formatted(label));
        }
      }
    }

    /**
     * Adds one answer.
     *
     * @param labelIds the labels that the worker chose, maybe none
     * @return this builder
     * @throws IllegalArgumentException if one of them is none of the labels
     */
    public Builder add(String objectId, String workerId, Set<String> labelIds) {
      int[] indexes = new int[labelIds.size()];
      int size = 0;
      for (String label : labelIds) {
        Integer index = labelIndexes.get(label);
        if (index == null) {
          throw new IllegalArgumentException(
              "worker \"%s\" gave object \"%s\" the label \"%s\", which is none of the %d labels"
                  .formatted(workerId, objectId, label, labels.size()));
        }
        indexes[size++] = index;
      }
      Arrays.sort(indexes);
      object.add(objects.index(objectId));
      worker.add(workers.index(workerId));
      named.add(indexes);
      return this;
    }

    /** The answers added so far; the builder can go on afterwards. */
    public MultilabelAnswers build() {
      return new MultilabelAnswers(this);
    }
  }
}
