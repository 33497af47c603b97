package io.plumbline.consolidation.mask;

/** A mask at another size: each pixel has the label of the pixel that its middle falls into. */
final class ResizedMask {

  private ResizedMask() {}

  static LabelMask of(LabelMask mask, int width, int height) {
    if (mask.width() == width && mask.height() == height) {
      return mask;
    }
    LabelMaskBuilder builder = LabelMask.builder(width, height);
    int run = 0;
    for (int row = 0; row < height; row++) {
      int from = (int) ((2L * row + 1) * mask.height() / (2L * height)) * mask.width();
      while (mask.end(run) <= from) {
        run++;
      }
      int filled = 0;
      for (int part = run; filled < width; part++) {
        int until = Math.min(width, before(mask.end(part) - from, mask.width(), width));
        builder.append(mask.label(part), until - filled);
        filled = until;
      }
    }
    return builder.build();
  }

  /** How many pixels of a new row have their middle before so many pixels of the old one. */
  private static int before(int pixels, int width, int newWidth) {
    long twice = 2L * newWidth * Math.min(pixels, width) - width;
    return (int) -Math.floorDiv(-twice, 2L * width);
  }
}
