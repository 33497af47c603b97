package io.plumbline.consolidation.categorical;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits objects into one range per processor and works on them at once. Whoever adds up what the
 * ranges return gets the same digits for every number of processors as long as the sums are over
 * integers.
 */
final class ObjectRanges {
  /** Below this, threads cost more than they save. */
  private static final int FEWEST_ANSWERS = 50_000;

  private ObjectRanges() {}

  /** What is to be done with the objects {@code from} to {@code to} − 1. */
  @FunctionalInterface
  interface Work<T> {
    T apply(int from, int to);
  }

  /**
   * Does the work on all objects.
   *
   * @param start position of each object's first answer; one longer than there are objects
   * @return what the ranges returned, in their order
   */
  static <T> List<T> map(int[] start, Work<T> work) {
    int objects = start.length - 1;
    int answers = start[objects];
    int ranges =
        answers < FEWEST_ANSWERS
            ? 1
            : Math.min(objects, Runtime.getRuntime().availableProcessors());
    if (ranges <= 1) {
      return List.of(work.apply(0, objects));
    }
    return IntStream.range(0, ranges)
        .parallel()
        .mapToObj(
            range ->
                work.apply(
                    (int) ((long) objects * range / ranges),
                    (int) ((long) objects * (range + 1) / ranges)))
        .toList();
  }
}
