package io.plumbline.segmentation;

/**
 * An upright rectangle of pixels; its right and lower edges do not belong to it.
 *
 * @param left first column
 * @param top first row
 * @param width columns, at least 1
 * @param height rows, at least 1
 */
public record PixelArea(int left, int top, int width, int height) {

  /**
   * Checks the rules above.
   *
   * @throws IllegalArgumentException if a side is less than a pixel
   */
  public PixelArea {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException(
          "an area needs a pixel at least, not %d × %d".formatted(width, height));
    }
  }

  int right() {
    return left + width;
  }

  int bottom() {
    return top + height;
  }

  long pixels() {
    return (long) width * height;
  }

  /** This area and as much around it on each side, as far as the image reaches. */
  PixelArea grown(int columns, int rows, int imageWidth, int imageHeight) {
    int newLeft = Math.max(left - columns, 0);
    int newTop = Math.max(top - rows, 0);
    return new PixelArea(
        newLeft,
        newTop,
        Math.min(right() + columns, imageWidth) - newLeft,
        Math.min(bottom() + rows, imageHeight) - newTop);
  }

  /** Whether it lies in an image of this size. */
  boolean liesIn(int imageWidth, int imageHeight) {
    return left >= 0 && top >= 0 && right() <= imageWidth && bottom() <= imageHeight;
  }
}
