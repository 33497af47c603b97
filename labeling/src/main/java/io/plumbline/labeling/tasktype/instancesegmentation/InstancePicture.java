package io.plumbline.labeling.tasktype.instancesegmentation;

import io.plumbline.consolidation.mask.LabelMask;
import io.plumbline.consolidation.mask.LabelMaskBuilder;
import java.util.Arrays;
import java.util.List;

/** Puts the masks of several objects into one: where they overlap, the first in the list wins. */
final class InstancePicture {

  private InstancePicture() {}

  /**
   * One mask in which the objects have the labels 1, 2, …, in their order.
   *
   * @param masks all of one size
   */
  static LabelMask of(int width, int height, List<LabelMask> masks) {
    LabelMaskBuilder picture = LabelMask.builder(width, height);
    int[] cursor = new int[masks.size()];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      Arrays.fill(row, 0);
      for (int i = masks.size() - 1; i >= 0; i--) {
        cursor[i] = paint(masks.get(i), cursor[i], y, i + 1, row);
      }
      append(row, picture);
    }
    return picture.build();
  }

  /** Paints a mask's part of a row; gives the run that the next row begins in. */
  private static int paint(LabelMask mask, int firstRun, int y, int label, int[] row) {
    int rowStart = y * row.length;
    int run = firstRun;
    int at = 0;
    while (at < row.length) {
      int end = Math.min(row.length, mask.end(run) - rowStart);
      if (mask.label(run) != 0) {
        Arrays.fill(row, at, end, label);
      }
      run += mask.end(run) - rowStart == end ? 1 : 0;
      at = end;
    }
    return run;
  }

  private static void append(int[] row, LabelMaskBuilder picture) {
    int from = 0;
    for (int x = 1; x <= row.length; x++) {
      if (x == row.length || row[x] != row[from]) {
        picture.append(row[from], x - from);
        from = x;
      }
    }
  }
}
