package io.plumbline.autolabel.feature.image;

import io.plumbline.autolabel.linear.Matrix;

/** Cuts square patches out of pictures and evens out their brightness and contrast. */
final class Patches {

  /** Pixels along the side of a patch. */
  static final int SIDE = 6;

  /** Added to the variance of a patch, whose values lie in 0 to 1: noise is not made large. */
  private static final double NOISE = 10 / (255.0 * 255.0);

  private Patches() {}

  /** How many numbers a patch has. */
  static int length(int planes) {
    return planes * SIDE * SIDE;
  }

  /** How many patches lie side by side in a picture, so many pixels apart. */
  static int along(int side, int step) {
    return (side - SIDE) / step + 1;
  }

  /**
   * The patches of a square picture, row after row of places.
   *
   * @param step pixels from one patch to the next
   * @return a row for each patch, as {@link #cut} writes it
   */
  static Matrix of(Picture square, int step) {
    int along = along(square.width(), step);
    int length = length(square.planes().length);
    Matrix patches = Matrix.zeros(along * along, length);
    for (int place = 0; place < along * along; place++) {
      cut(square, place / along * step, place % along * step, patches.values(), place * length);
    }
    return patches;
  }

  /** Writes a patch plane after plane, its mean taken away and brought to a variance of 1. */
  static void cut(Picture square, int row, int column, float[] into, int start) {
    int width = square.width();
    int end = start;
    for (float[] plane : square.planes()) {
      for (int r = row; r < row + SIDE; r++) {
        System.arraycopy(plane, r * width + column, into, end, SIDE);
        end += SIDE;
      }
    }
    float sum = 0;
    for (int i = start; i < end; i++) {
      sum += into[i];
    }
    float mean = sum / (end - start);
    float squares = 0;
    for (int i = start; i < end; i++) {
      into[i] -= mean;
      squares += into[i] * into[i];
    }
    float factor = (float) (1 / Math.sqrt(squares / (end - start) + NOISE));
    for (int i = start; i < end; i++) {
      into[i] *= factor;
    }
  }
}
