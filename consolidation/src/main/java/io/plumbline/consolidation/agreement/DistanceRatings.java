package io.plumbline.consolidation.agreement;

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
   * @throws IllegalArgumentException naming the annotation whose unit is out of range
   */
  public DistanceRatings {
    for (int annotation = 0; annotation < unit.length; annotation++) {
      if (unit[annotation] < 0 || unit[annotation] >= units) {
        throw new IllegalArgumentException(
            "annotation %d has unit index %d; there are %d"
                .formatted(annotation, unit[annotation], units));
      }
    }
  }
}
