package io.plumbline.autolabel.feature.image;

/**
 * What a picture looks like, in three groups of numbers: blocks of gradients, the roots of the
 * plain histograms of gradients, and the roots of the grey values or colours.
 *
 * @param side every picture is first stretched to a square of this side; a multiple of 4
 * @param planes 1 for grey pictures, 3 for coloured ones
 */
record PictureDescriptor(int side, int planes) {

  private static final GradientHistogram GRADIENTS = new GradientHistogram(4, 16);

  /** The total variance that each group is given. */
  static double[] shares() {
    return new double[] {2, 1, 1};
  }

  /** Where each group begins, and at last where they end. */
  int[] groups() {
    int cells = GRADIENTS.cells(side);
    int roots = GRADIENTS.blockNumbers(side);
    int grey = roots + cells * cells * GRADIENTS.directions();
    return new int[] {0, roots, grey, grey + planes * side * side};
  }

  /** How many numbers describe a picture. */
  int length() {
    return groups()[3];
  }

  /** Writes the description of a picture at a place of an array. */
  void describe(Picture picture, float[] into, int start) {
    Picture square = picture.square(side);
    int[] groups = groups();
    float[] histograms = GRADIENTS.of(square);
    GRADIENTS.blocks(histograms, side, into, start);
    roots(histograms, into, start + groups[1]);
    for (int plane = 0; plane < planes; plane++) {
      // A grey picture among coloured ones has three equal planes.
      float[] values = square.planes()[Math.min(plane, square.planes().length - 1)];
      roots(values, into, start + groups[2] + plane * side * side);
    }
  }

  private static void roots(float[] values, float[] into, int start) {
    for (int i = 0; i < values.length; i++) {
      into[start + i] = (float) Math.sqrt(values[i]);
    }
  }
}
