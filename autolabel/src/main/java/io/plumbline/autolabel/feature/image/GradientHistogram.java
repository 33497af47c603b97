package io.plumbline.autolabel.feature.image;

/**
 * Histograms of the directions of gradients in the cells of a picture (Dalal and Triggs,
 * "Histograms of oriented gradients", CVPR 2005): each pixel votes with its gradient's length for
 * the two nearest directions of the four nearest cells. Of several planes the one with the longest
 * gradient votes.
 *
 * @param cell pixels along the side of a cell
 * @param directions number of directions of a full turn
 */
record GradientHistogram(int cell, int directions) {

  /** Lengths below this are noise: blocks without an edge stay small. */
  private static final float FLOOR = 0.1f;

  /** A single strong edge must not hide the others. */
  private static final float CLIP = 0.2f;

  /** Cells along the side of a picture of that size. */
  int cells(int side) {
    return side / cell;
  }

  /** How many numbers {@link #blocks} gives. */
  int blockNumbers(int side) {
    int blocks = cells(side) - 1;
    return blocks * blocks * 4 * directions;
  }

  /** The histograms, cell after cell. */
  float[] of(Picture picture) {
    int side = picture.width();
    int cells = cells(side);
    float[] histograms = new float[cells * cells * directions];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        vote(picture, row, column, histograms);
      }
    }
    return histograms;
  }

  /**
   * Blocks of two by two cells, each brought to length 1, clipped, and brought to length 1 again.
   */
  void blocks(float[] histograms, int side, float[] into, int start) {
    int cells = cells(side);
    int out = start;
    for (int row = 0; row + 1 < cells; row++) {
      for (int column = 0; column + 1 < cells; column++) {
        for (int corner = 0; corner < 4; corner++) {
          int from = ((row + corner / 2) * cells + column + corner % 2) * directions;
          System.arraycopy(histograms, from, into, out + corner * directions, directions);
        }
        normalise(into, out, 4 * directions, Float.POSITIVE_INFINITY);
        normalise(into, out, 4 * directions, CLIP);
        out += 4 * directions;
      }
    }
  }

  private static void normalise(float[] values, int start, int count, float clip) {
    double squares = (double) FLOOR * FLOOR;
    for (int i = start; i < start + count; i++) {
      values[i] = Math.min(clip, values[i]);
      squares += (double) values[i] * values[i];
    }
    float factor = (float) (1 / Math.sqrt(squares));
    for (int i = start; i < start + count; i++) {
      values[i] *= factor;
    }
  }

  private void vote(Picture picture, int row, int column, float[] histograms) {
    int side = picture.width();
    float across = 0;
    float down = 0;
    float longest = 0;
    for (float[] plane : picture.planes()) {
      int at = row * side + column;
      float x = column > 0 && column + 1 < side ? plane[at + 1] - plane[at - 1] : 0;
      float y = row > 0 && row + 1 < side ? plane[at + side] - plane[at - side] : 0;
      if (x * x + y * y > longest) {
        longest = x * x + y * y;
        across = x;
        down = y;
      }
    }
    if (longest > 0) {
      spread(row, column, side, direction(across, down), (float) Math.sqrt(longest), histograms);
    }
  }

  /** 0 to the number of directions. */
  private float direction(float across, float down) {
    double turn = Math.atan2(down, across) / (2 * Math.PI);
    return (float) ((turn - Math.floor(turn)) * directions);
  }

  private void spread(
      int row, int column, int side, float direction, float length, float[] histograms) {
    int cells = cells(side);
    float v = (row + 0.5f) / cell - 0.5f;
    float u = (column + 0.5f) / cell - 0.5f;
    int top = (int) Math.floor(v);
    int left = (int) Math.floor(u);
    int bin = (int) direction;
    float share = direction - bin;
    for (int corner = 0; corner < 4; corner++) {
      int cellRow = top + corner / 2;
      int cellColumn = left + corner % 2;
      if (cellRow >= 0 && cellRow < cells && cellColumn >= 0 && cellColumn < cells) {
        float weight =
            length
                * (corner / 2 == 0 ? 1 - (v - top) : v - top)
                * (corner % 2 == 0 ? 1 - (u - left) : u - left);
        int start = (cellRow * cells + cellColumn) * directions;
        histograms[start + bin % directions] += weight * (1 - share);
        histograms[start + (bin + 1) % directions] += weight * share;
      }
    }
  }
}
