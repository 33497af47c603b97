package io.plumbline.consolidation.spam;

import io.plumbline.consolidation.AnswerIndexes;
import io.plumbline.consolidation.agreement.AnnotationDistance;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Answers of any kind: who gave each about which object, and how far any two are apart.
 *
 * <p>The arrays are not copied; do not change them.
 *
 * @param objects ids of the objects
 * @param extent per object, how much there is to annotate, such as the length of a text; what two
 *     answers have in common by chance depends on it, so that objects are compared with those of
 *     like extent. All 0 where it does not matter
 * @param workers number of workers
 * @param object object index per answer
 * @param worker worker index per answer
 * @param distance of two answers by their indexes, 0 to 1, also of different objects: then the
 *     second is seen as if it were about the object of the first, and the distance need not be the
 *     same the other way round
 * @param order compares the contents of two answers by their indexes, as a comparator does; 0 means
 *     that they say the same
 */
@SuppressWarnings("ArrayRecordComponent") // input of numeric code; identity is documented
public record ComparableAnswers(
    List<String> objects,
    double[] extent,
    int workers,
    int[] object,
    int[] worker,
    AnnotationDistance distance,
    IntBinaryOperator order) {

  /**
   * Checks lengths and indexes.
   *
   * @throws IllegalArgumentException naming what does not fit
   */
  public ComparableAnswers {
    objects = List.copyOf(objects);
    if (extent.length != objects.size() || worker.length != object.length) {
      throw new IllegalArgumentException(
          "%d extents for %d objects, %d workers for %d answers"
              .formatted(extent.length, objects.size(), worker.length, object.length));
    }
    AnswerIndexes.requireInRange("object", object, objects.size());
    AnswerIndexes.requireInRange("worker", worker, workers);
  }

  /** An order of lists by their first entries that differ; of equal ones the shorter list first. */
  public static <T> int compare(List<T> one, List<T> other, Comparator<? super T> order) {
    for (int index = 0; index < Math.min(one.size(), other.size()); index++) {
      int compared = order.compare(one.get(index), other.get(index));
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
