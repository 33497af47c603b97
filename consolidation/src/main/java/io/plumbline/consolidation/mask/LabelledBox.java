package io.plumbline.consolidation.mask;

import java.util.List;

/**
 * The smallest box around all pixels of an image that some mask gives a label.
 *
 * @param area its pixels; 0 if there is no label
 * @param labelled how many of them some mask gives a label
 */
record LabelledBox(long area, long labelled) {

  /**
   * Finds it, in one walk over the runs.
   *
   * @param masks at least one, all of one size, with labels below {@link Integer#SIZE}
   */
  static LabelledBox of(List<LabelMask> masks) {
    int width = masks.get(0).width();
    int left = width;
    int right = 0;
    int top = Integer.MAX_VALUE;
    int bottom = 0;
    long labelled = 0;
    MaskOverlay overlay = new MaskOverlay(masks);
    while (overlay.next()) {
      if (overlay.named() != 1) {
        int firstRow = overlay.start() / width;
        int lastRow = (overlay.end() - 1) / width;
        labelled += overlay.end() - overlay.start();
        top = Math.min(top, firstRow);
        bottom = lastRow + 1;
        left = firstRow < lastRow ? 0 : Math.min(left, overlay.start() % width);
        right = firstRow < lastRow ? width : Math.max(right, (overlay.end() - 1) % width + 1);
      }
    }
    return labelled == 0
        ? new LabelledBox(0, 0)
        : new LabelledBox((long) (right - left) * (bottom - top), labelled);
  }
}
