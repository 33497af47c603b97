package io.plumbline.consolidation.agreement;

import io.plumbline.consolidation.AnswerIndexes;

/**
 * Annotations of any kind: of which unit each is, and how far any two are from each other.
 *
 * <p>The array is not copied; do not change it.
 *
 * @param units number of units
 * @param unit unit index per annotation
 * @param distance of two annotations, by their indexes
 */
@SuppressWarnings("ArrayRecordComponent") // input of numeric code; identity is documented
public record DistanceRatings(int units, int[] unit, AnnotationDistance distance) {

  /**
   * Checks the indexes.
   *
   * @throws IllegalArgumentException naming the answer whose unit is out of range
   */
  public DistanceRatings {
    AnswerIndexes.requireInRange("unit", unit, units);
  }
}
