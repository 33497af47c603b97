package io.plumbline.autolabel.feature.image;

/** Says in numbers what a picture looks like. Immutable and safe for threads. */
interface PictureDescriptor {

  /** Where each group of numbers begins, and at last where they end. */
  int[] groups();

  /** The total variance that each group is given. */
  double[] shares();

  /**
   * Writes the description of a picture at a place of an array of zeros.
   *
   * @param square a square of the side that was agreed on, with as many planes
   */
  void describe(Picture square, float[] into, int start);

  /** How many numbers describe a picture. */
  default int length() {
    int[] groups = groups();
    return groups[groups.length - 1];
  }
}
