package io.plumbline.consolidation.mask;

import java.util.Arrays;
import java.util.List;

/**
 * The labels of an image as a Markov random field (Potts): what the workers say of each pixel, and
 * that neighbours like to have the same label. Found by iterated conditional modes (J. Besag, <i>On
 * the statistical analysis of dirty pictures</i>, 1986): sweep after sweep, row by row, a pixel
 * takes the label that is best given its neighbours, among those that some mask gives it. No sweep
 * makes the whole less probable.
 *
 * <p>Memory: three rows beside the runs of the masks. Time per sweep: pixels that masks differ in ×
 * labels that meet there, plus pixels. Not safe for threads.
 */
final class SmoothField {
  private static final int MOST_SWEEPS = 20;
  private static final double DIAGONAL = Math.sqrt(0.5);

  private final List<LabelMask> masks;
  private final PixelEvidence evidence;
  private final double strength;
  private final int width;
  private final int height;

  /**
   * A field.
   *
   * @param masks at least one, all of one size
   * @param evidence of their labels
   * @param strength what an equal neighbour counts, as a logarithm of odds; √½ of it on a diagonal
   */
  SmoothField(List<LabelMask> masks, PixelEvidence evidence, double strength) {
    this.masks = masks;
    this.evidence = evidence;
    this.strength = strength;
    this.width = masks.get(0).width();
    this.height = masks.get(0).height();
  }

  /** The labels at which no single pixel wants to change, or those after the last sweep. */
  LabelMask settle() {
    LabelMask labels = alone();
    if (strength == 0) {
      return labels;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
      LabelMask next = sweep(labels);
      if (next.equals(labels)) {
        return next;
      }
      labels = next;
    }
    return labels;
  }

  /** Each pixel's best label without its neighbours; a label wins against none, else the lower. */
  LabelMask alone() {
    LabelMaskBuilder result = LabelMask.builder(width, height);
    MaskOverlay overlay = new MaskOverlay(masks);
    while (overlay.next()) {
      int best = Integer.numberOfTrailingZeros(overlay.named());
      if (!overlay.unanimous()) {
        double most = evidence.of(overlay.said(), best);
        for (int left = overlay.named() & -2 & ~(1 << best); left != 0; left &= left - 1) {
          int label = Integer.numberOfTrailingZeros(left);
          double here = evidence.of(overlay.said(), label);
          if (here > most || (here == most && best == 0)) {
            most = here;
            best = label;
          }
        }
      }
      result.append(best, overlay.end() - overlay.start());
    }
    return result.build();
  }

  /** One sweep. */
  LabelMask sweep(LabelMask labels) {
    LabelMaskBuilder result = LabelMask.builder(width, height);
    MaskOverlay overlay = new MaskOverlay(masks);
    MaskOverlay rows = new MaskOverlay(List.of(labels));
    double[] alone = new double[PixelConfusion.MOST_LABELS];
    int[] above = new int[width];
    int[] here = new int[width];
    int[] below = new int[width];
    Arrays.fill(above, -1);
    read(rows, 0, here);
    for (int row = 0; row < height; row++) {
      read(rows, row + 1, below);
      int first = row * width;
      while (overlay.next(first + width)) {
        if (!overlay.unanimous()) {
          for (int left = overlay.named(); left != 0; left &= left - 1) {
            int label = Integer.numberOfTrailingZeros(left);
            alone[label] = evidence.of(overlay.said(), label);
          }
          for (int x = overlay.start() - first; x < overlay.end() - first; x++) {
            here[x] = best(overlay.named(), alone, x, above, here, below);
          }
        }
      }
      for (int x = 0; x < width; x++) {
        result.append(here[x], 1);
      }
      int[] free = above;
      above = here;
      here = below;
      below = free;
    }
    return result.build();
  }

  private void read(MaskOverlay rows, int row, int[] into) {
    if (row >= height) {
      Arrays.fill(into, -1);
      return;
    }
    int first = row * width;
    while (rows.next(first + width)) {
      Arrays.fill(into, rows.start() - first, rows.end() - first, rows.said()[0]);
    }
  }

  private int best(int named, double[] alone, int x, int[] above, int[] here, int[] below) {
    int best = here[x];
    double most = alone[best] + strength * alike(best, x, above, here, below);
    for (int left = named & ~(1 << here[x]); left != 0; left &= left - 1) {
      int label = Integer.numberOfTrailingZeros(left);
      double value = alone[label] + strength * alike(label, x, above, here, below);
      if (value > most) {
        most = value;
        best = label;
      }
    }
    return best;
  }

  private double alike(int label, int x, int[] above, int[] here, int[] below) {
    int beside = is(label, above, x) + is(label, below, x) + is(label, here, x - 1);
    int diagonal = is(label, above, x - 1) + is(label, above, x + 1);
    return beside
        + is(label, here, x + 1)
        + DIAGONAL * (diagonal + is(label, below, x - 1) + is(label, below, x + 1));
  }

  private int is(int label, int[] row, int x) {
    return x >= 0 && x < width && row[x] == label ? 1 : 0;
  }
}
