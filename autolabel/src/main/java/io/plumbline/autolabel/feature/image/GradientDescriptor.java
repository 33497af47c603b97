package io.plumbline.autolabel.feature.image;

/**
 * What a picture looks like by its edges and colours, in three groups of numbers: blocks of
 * gradients, the roots of the plain histograms of gradients, and the roots of the grey values or
 * colours.
 *
 * @param side pixels along the side of a picture, a multiple of 4
 * @param planes 1 for grey pictures, 3 for coloured ones
 */
record GradientDescriptor(int side, int planes) implements PictureDescriptor {

  private static final GradientHistogram GRADIENTS = new GradientHistogram(4, 16);

  @Override
  public double[] shares() {
    return new double[] {2, 1, 1};
  }

  @Override
  public int[] groups() {
    int cells = GRADIENTS.cells(side);
    int roots = GRADIENTS.blockNumbers(side);
    int grey = roots + cells * cells * GRADIENTS.directions();
    return new int[] {0, roots, grey, grey + planes * side * side};
  }

  @Override
  public void describe(Picture square, float[] into, int start) {
    int[] groups = groups();
    float[] histograms = GRADIENTS.of(square);
    GRADIENTS.blocks(histograms, side, into, start);
    roots(histograms, into, start + groups[1]);
    for (int plane = 0; plane < planes; plane++) {
      roots(square.planes()[plane], into, start + groups[2] + plane * side * side);
    }
  }

  private static void roots(float[] values, float[] into, int start) {
    for (int i = 0; i < values.length; i++) {
      into[start + i] = (float) Math.sqrt(values[i]);
    }
  }
}
