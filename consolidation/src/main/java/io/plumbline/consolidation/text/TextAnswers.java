package io.plumbline.consolidation.text;

import io.plumbline.consolidation.AnswerIndexes;
import java.util.List;
import java.util.Objects;

/**
 * Who wrote what about which object: one entry of three parallel lists per answer, in any order.
 *
 * <p>A worker may answer the same object more than once; each answer counts. Every object has at
 * least one answer. The arrays are neither copied nor guarded: do not change them. Under that
 * condition the class is immutable and safe for threads.
 */
public final class TextAnswers {
  private final List<String> objects;
  private final List<String> workers;
  private final int[] object;
  private final int[] worker;
  private final List<String> texts;

  /**
   * Wraps answers that are indexed already.
   *
   * @param objects ids of the objects, each with at least one answer, without duplicates
   * @param workers ids of the workers, without duplicates
   * @param object per answer, an index into {@code objects}
   * @param worker per answer, an index into {@code workers}
   * @param texts per answer, what the worker wrote; may be empty
   * @throws IllegalArgumentException naming the first answer, object or id that breaks a rule above
   */
  public TextAnswers(
      List<String> objects, List<String> workers, int[] object, int[] worker, List<String> texts) {
    this.objects = List.copyOf(objects);
    this.workers = List.copyOf(workers);
    this.object = Objects.requireNonNull(object, "object");
    this.worker = Objects.requireNonNull(worker, "worker");
    this.texts = List.copyOf(texts);
    if (worker.length != object.length || this.texts.size() != object.length) {
      throw new IllegalArgumentException(
          "the three lists differ in length: %d objects, %d workers, %d texts"
              .formatted(object.length, worker.length, this.texts.size()));
    }
    AnswerIndexes.requireDistinct("object", this.objects);
    AnswerIndexes.requireDistinct("worker", this.workers);
    AnswerIndexes.requireInRange("object", object, this.objects.size());
    AnswerIndexes.requireInRange("worker", worker, this.workers.size());
    AnswerIndexes.requireAnswered(this.objects, object);
  }

  /** Starts a collection of answers that come with ids. */
  public static TextAnswersBuilder builder() {
    return new TextAnswersBuilder();
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

  /** Index of the object that an answer is about, {@code answer} from 0 to {@link #size()} − 1. */
  public int object(int answer) {
    return object[answer];
  }

  /** Index of the worker who gave an answer. */
  public int worker(int answer) {
    return worker[answer];
  }

  /** What the worker wrote. */
  public String text(int answer) {
    return texts.get(answer);
  }
}
