package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.AnswerIndexes;
import java.util.List;
import java.util.Objects;

/**
 * Who said what about which object: one entry of three parallel arrays per answer, in any order.
 *
 * <p>A worker may answer the same object more than once; each answer counts. Every object has at
 * least one answer; workers and classes may have none. The arrays are neither copied nor guarded,
 * so that a hundred million answers cost 12 bytes each: who hands them in or reads them must not
 * change them afterwards. Under that condition the class is safe for threads.
 */
public final class CategoricalAnswers {
  private final List<String> objects;
  private final List<String> workers;
  private final List<String> classes;
  private final int[] object;
  private final int[] worker;
  private final int[] label;

  /**
   * Wraps answers that are indexed already.
   *
   * @param objects ids of the objects, each with at least one answer
   * @param workers ids of the workers, without duplicates
   * @param classes ids of the classes, without duplicates, at least one; of tied classes the first
   *     in this list wins
   * @param object per answer, an index into {@code objects}
   * @param worker per answer, an index into {@code workers}
   * @param label per answer, an index into {@code classes}
   * @throws IllegalArgumentException naming the first answer, object or id that breaks a rule above
   */
  public CategoricalAnswers(
      List<String> objects,
      List<String> workers,
      List<String> classes,
      int[] object,
      int[] worker,
      int[] label) {
    this.objects = List.copyOf(objects);
    this.workers = List.copyOf(workers);
    this.classes = List.copyOf(classes);
    this.object = Objects.requireNonNull(object, "object");
    this.worker = Objects.requireNonNull(worker, "worker");
    this.label = Objects.requireNonNull(label, "label");
    if (worker.length != object.length || label.length != object.length) {
      throw new IllegalArgumentException(
          "the three arrays differ in length: %d objects, %d workers, %d labels"
              .formatted(object.length, worker.length, label.length));
    }
    if (this.classes.isEmpty()) {
      throw new IllegalArgumentException("at least one class is needed");
    }
    AnswerIndexes.requireDistinct("worker", this.workers);
    AnswerIndexes.requireDistinct("class", this.classes);
    AnswerIndexes.requireInRange("object", object, this.objects.size());
    AnswerIndexes.requireInRange("worker", worker, this.workers.size());
    AnswerIndexes.requireInRange("label", label, this.classes.size());
    AnswerIndexes.requireAnswered(this.objects, object);
  }

  /**
   * Starts a collection of answers that name one of the given classes.
   *
   * @param classes all classes in the order that decides ties, also those that nobody may pick
   */
  public static CategoricalAnswersBuilder builder(List<String> classes) {
    return new CategoricalAnswersBuilder(classes);
  }

  /** Ids of the objects, by index. */
  public List<String> objects() {
    return objects;
  }

  /** Ids of the workers, by index. */
  public List<String> workers() {
    return workers;
  }

  /** Ids of the classes, by index. */
  public List<String> classes() {
    return classes;
  }

  /** Number of answers. */
  public int size() {
    return object.length;
  }

  /** Index of the object that an answer is about, {@code answer} from 0 to {@link #size()} − 1. */
  public int object(int answer) {
    return object[answer];
  }

  /** Index of the worker who gave an answer. */
  public int worker(int answer) {
    return worker[answer];
  }

  /** Index of the class that an answer names. */
  public int label(int answer) {
    return label[answer];
  }
}
