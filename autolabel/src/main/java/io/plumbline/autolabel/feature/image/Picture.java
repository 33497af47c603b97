package io.plumbline.autolabel.feature.image;

/** A picture as numbers. The arrays are shared, not copied. */
public final class Picture {

  private final int width;
  private final int height;
  private final float[][] planes;

  /**
   * @param width pixels in a row, 1 or more
   * @param height rows, 1 or more
   * @param planes one array for grey, three for red, green and blue; row after row, 0 (black) to 1
   * @throws IllegalArgumentException if they do not fit together
   */
  public Picture(int width, int height, float[][] planes) {
    if (width < 1 || height < 1 || planes.length == 0) {
      throw new IllegalArgumentException(
          "a picture of %d × %d pixels in %d planes".formatted(width, height, planes.length));
    }
    for (float[] plane : planes) {
      if (plane.length != Math.multiplyExact(width, height)) {
        throw new IllegalArgumentException(
            "a plane of %d values for %d × %d pixels".formatted(plane.length, width, height));
      }
    }
    this.width = width;
    this.height = height;
    this.planes = planes;
  }

  /** Pixels in a row, 1 or more. */
  public int width() {
    return width;
  }

  /** Rows, 1 or more. */
  public int height() {
    return height;
  }

  /** One array for grey, three for red, green and blue; row after row, 0 (black) to 1. */
  public float[][] planes() {
    return planes;
  }

  /**
   * The picture stretched to a square, each pixel the mean of the area that it covers.
   *
   * @param side pixels in a row
   */
  public Picture square(int side) {
    if (width == side && height == side) {
      return this;
    }
    float[][] stretched = new float[planes.length][];
    for (int p = 0; p < planes.length; p++) {
      stretched[p] = stretch(planes[p], side);
    }
    return new Picture(side, side, stretched);
  }

  private float[] stretch(float[] plane, int side) {
    float[] narrow = new float[height * side];
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < side; column++) {
        narrow[row * side + column] = mean(plane, row * width, 1, width, side, column);
      }
    }
    float[] square = new float[side * side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        square[row * side + column] = mean(narrow, column, side, height, side, row);
      }
    }
    return square;
  }

  /** The mean of the piece of a line that the {@code index}-th of {@code pieces} covers. */
  private static float mean(
      float[] values, int start, int step, int length, int pieces, int index) {
    double from = index * (double) length / pieces;
    double to = (index + 1) * (double) length / pieces;
    double sum = 0;
    for (int i = (int) from; i < Math.min(length, Math.ceil(to)); i++) {
      double covered = Math.min(to, i + 1) - Math.max(from, i);
      sum += covered * values[start + i * step];
    }
    return (float) (sum / (to - from));
  }
}
