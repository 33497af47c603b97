package io.plumbline.consolidation.shape;

/**
 * The size of an image.
 *
 * @param width in the unit of the coordinates, more than 0; infinite if it is not known
 * @param height likewise
 */
public record Frame(double width, double height) {
  /** Of an image of which the size is not known. */
  public static final Frame UNKNOWN = new Frame(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a length is not more than 0
   */
  public Frame {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException(
          "the image is %s by %s; both must be more than 0".formatted(width, height));
    }
  }
}
