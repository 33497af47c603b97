package io.plumbline.autolabel.feature.image;

import java.util.Arrays;

/**
 * Pictures brought to squares of one size and to one number of planes, those of the first picture.
 */
final class SquarePictures implements Pictures {

  private static final int SMALL_SIDE = 28;
  private static final int LARGE_SIDE = 32;

  private final Pictures pictures;
  private final int side;
  private final int planes;

  /**
   * @param pictures at least one
   */
  SquarePictures(Pictures pictures) {
    this.pictures = pictures;
    Picture first = pictures.get(0);
    boolean small = Math.max(first.width(), first.height()) <= SMALL_SIDE;
    side = small ? SMALL_SIDE : LARGE_SIDE;
    planes = Math.min(3, first.planes().length);
  }

  /** Pixels along a side, a multiple of 4. */
  int side() {
    return side;
  }

  /** 1 for grey pictures, 3 for coloured ones. */
  int planes() {
    return planes;
  }

  @Override
  public int size() {
    return pictures.size();
  }

  @Override
  public Picture get(int index) {
    Picture square = pictures.get(index).square(side);
    float[][] found = square.planes();
    if (found.length == planes) {
      return square;
    }
    // A grey picture among coloured ones gets equal planes; of a coloured one among grey ones
    // the first plane is seen.
    float[][] wanted = new float[planes][];
    Arrays.setAll(wanted, plane -> found[Math.min(plane, found.length - 1)]);
    return new Picture(side, side, wanted);
  }
}
