package io.plumbline.consolidation.numeric;

import io.plumbline.consolidation.AnswerIndexes;
import java.util.List;
import java.util.Objects;

/**
 * Who gave which object which number: one entry of three parallel arrays per answer, in any order.
 *
 * <p>A worker may answer the same object more than once; each answer counts. Every object has at
 * least one answer. The arrays are neither copied nor guarded: do not change them afterwards. Under
 * that condition the class is safe for threads.
 */
public final class NumericAnswers {
  private final List<String> objects;
  private final List<String> workers;
  private final int[] object;
  private final int[] worker;
  private final double[] number;

  /**
   * Wraps answers that are indexed already.
   *
   * @param objects ids of the objects, each with at least one answer
   * @param workers ids of the workers
   * @param object per answer, an index into {@code objects}
   * @param worker per answer, an index into {@code workers}
   * @param number per answer, a finite number
   * @throws IllegalArgumentException naming the first answer or object that breaks a rule above
   */
  public NumericAnswers(
      List<String> objects, List<String> workers, int[] object, int[] worker, double[] number) {
    this.objects = List.copyOf(objects);
    this.workers = List.copyOf(workers);
    this.object = Objects.requireNonNull(object, "object");
    this.worker = Objects.requireNonNull(worker, "worker");
    this.number = Objects.requireNonNull(number, "number");
    if (worker.length != object.length || number.length != object.length) {
      throw new IllegalArgumentException(
          "the three arrays differ in length: %d objects, %d workers, %d numbers"
              .formatted(object.length, worker.length, number.length));
    }
    AnswerIndexes.requireInRange("object", object, this.objects.size());
    AnswerIndexes.requireInRange("worker", worker, this.workers.size());
    for (int answer = 0; answer < number.length; answer++) {
      if (!Double.isFinite(number[answer])) {
        throw new IllegalArgumentException(
            "answer %d is %s; it must be finite".formatted(answer, number[answer]));
      }
    }
    AnswerIndexes.requireAnswered(this.objects, object);
  }

  /** Starts a collection of answers. */
  public static NumericAnswersBuilder builder() {
    return new NumericAnswersBuilder();
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

  /** What an answer says. */
  public double number(int answer) {
    return number[answer];
  }
}
