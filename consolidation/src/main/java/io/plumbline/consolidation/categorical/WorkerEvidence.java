package io.plumbline.consolidation.categorical;

import java.util.Arrays;
import java.util.List;

/**
 * What finished batches have shown about workers and classes, as expected counts: how often each
 * worker, shown an object of one class, named which class. The confusion cells are sparse; entry
 * {@code e} says that worker {@code workers.get(worker[e])}, for objects of class {@code truth[e]},
 * answered {@code label[e]} an expected {@code count[e]} times.
 *
 * <p>It is plain data, so that a service can store it as rows and read it back. The arrays are not
 * copied; do not change them. Equality is by identity of the arrays. Safe for threads.
 *
 * @param classes ids of the classes, in the order that all batches share
 * @param objects expected number of objects per class, at least 0 each
 * @param workers ids of the workers, without duplicates
 * @param worker index into {@code workers} per entry
 * @param truth class index per entry
 * @param label class index per entry
 * @param count expected count per entry, finite and at least 0. Several entries for the same cell
 *     add up
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record WorkerEvidence(
    List<String> classes,
    double[] objects,
    List<String> workers,
    int[] worker,
    int[] truth,
    int[] label,
    double[] count) {

  /**
   * Checks the shapes and ranges given above.
   *
   * @throws IllegalArgumentException naming the entry that breaks one
   */
  public WorkerEvidence {
    classes = List.copyOf(classes);
    workers = List.copyOf(workers);
    if (objects.length != classes.size()) {
      throw new IllegalArgumentException(
          "%d object counts for %d classes".formatted(objects.length, classes.size()));
    }
    if (worker.length != count.length
        || truth.length != count.length
        || label.length != count.length) {
      throw new IllegalArgumentException("the arrays of the entries differ in length");
    }
    for (double expected : objects) {
      requireCount(expected, "object count");
    }
    for (int entry = 0; entry < count.length; entry++) {
      requireIndex(worker[entry], workers.size(), "worker", entry);
      requireIndex(truth[entry], classes.size(), "truth", entry);
      requireIndex(label[entry], classes.size(), "label", entry);
      requireCount(count[entry], "count of entry " + entry);
    }
  }

  /** Nothing known yet. */
  public static WorkerEvidence none(List<String> classes) {
    return new WorkerEvidence(
        classes,
        new double[classes.size()],
        List.of(),
        new int[0],
        new int[0],
        new int[0],
        new double[0]);
  }

  /** The same to the question whether an object is of a class: class 1 is yes, 0 no. */
  WorkerEvidence yesOrNo(int question) {
    long[] ofAnswer = new long[2];
    for (int truth = 0; truth < objects.length; truth++) {
      ofAnswer[truth == question ? 1 : 0] += FixedPoint.of(objects[truth]);
    }
    return new WorkerEvidence(
        List.of("no", "yes"),
        new double[] {FixedPoint.toDouble(ofAnswer[0]), FixedPoint.toDouble(ofAnswer[1])},
        workers,
        worker,
        Arrays.stream(truth).map(of -> of == question ? 1 : 0).toArray(),
        Arrays.stream(label).map(of -> of == question ? 1 : 0).toArray(),
        count);
  }

  private static void requireIndex(int index, int size, String what, int entry) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          "entry %d has %s index %d; there are %d".formatted(entry, what, index, size));
    }
  }

  private static void requireCount(double count, String what) {
    if (!(count >= 0) || Double.isInfinite(count)) {
      throw new IllegalArgumentException(
          "%s is %s; it must be finite and not negative".formatted(what, count));
    }
  }
}
