package io.plumbline.autolabel.feature.image;

import io.plumbline.autolabel.linear.Matrix;

/**
 * What a picture looks like by its patches: how much of each entry of a dictionary, and of its
 * opposite, is to be seen in each of three by three parts of the picture, beyond what any two
 * patches have in common (Coates and Ng, "The importance of encoding versus training with sparse
 * coding and vector quantization", ICML 2011, with roots of the sums, which they do not take).
 *
 * @param side pixels along the side of a picture
 */
record PatchDescriptor(int side, PatchDictionary dictionary) implements PictureDescriptor {

  /** Every second place: the places between say little more and cost three times as much. */
  private static final int STEP = 2;

  /** Parts of a picture along its side. */
  private static final int PARTS = 3;

  /** So much any two patches have in common: it counts as nothing. */
  private static final float THRESHOLD = 0.5f;

  @Override
  public int[] groups() {
    return new int[] {0, PARTS * PARTS * 2 * dictionary.size()};
  }

  @Override
  public double[] shares() {
    return new double[] {1};
  }

  @Override
  public void describe(Picture square, float[] into, int start) {
    Matrix common = dictionary.compare(Patches.of(square, STEP));
    int along = Patches.along(side, STEP);
    int entries = dictionary.size();
    for (int place = 0; place < common.rows(); place++) {
      int part = part(place / along, along) * PARTS + part(place % along, along);
      int at = start + part * 2 * entries;
      add(common.values(), place * entries, dictionary.offsets(), into, at, entries);
    }
    for (int i = start; i < start + length(); i++) {
      into[i] = (float) Math.sqrt(into[i] / common.rows());
    }
  }

  /** The part of a line in which the middle of a patch lies. */
  private static int part(int place, int along) {
    return (2 * place + 1) * PARTS / (2 * along);
  }

  /** What goes beyond the threshold, and what goes below its opposite. */
  private static void add(
      float[] common, int from, float[] offsets, float[] into, int at, int entries) {
    for (int k = 0; k < entries; k++) {
      into[at + k] += Math.max(0f, common[from + k] - offsets[k] - THRESHOLD);
    }
    for (int k = 0; k < entries; k++) {
      into[at + entries + k] += Math.max(0f, offsets[k] - common[from + k] - THRESHOLD);
    }
  }
}
