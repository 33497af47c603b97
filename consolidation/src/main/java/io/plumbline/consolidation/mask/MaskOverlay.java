package io.plumbline.consolidation.mask;

import java.util.List;

/**
 * Masks of one image laid over each other: walks through the image in pieces in which no mask
 * changes its label. There are no more pieces than runs in all masks, and rows where asked for.
 *
 * <p>Holds one number per mask. Not safe for threads.
 */
final class MaskOverlay {
  private final List<LabelMask> masks;
  private final int[] cursor;
  private final int[] said;
  private final int pixels;
  private int start;
  private int end;
  private int named;

  /**
   * Begins before the first pixel.
   *
   * @param masks at least one, all of one size, with labels below {@link Integer#SIZE}
   */
  MaskOverlay(List<LabelMask> masks) {
    this.masks = masks;
    this.cursor = new int[masks.size()];
    this.said = new int[masks.size()];
    this.pixels = masks.get(0).width() * masks.get(0).height();
  }

  /**
   * Goes to the next piece.
   *
   * @param limit the pixel before which it ends at the latest
   * @return false if there are no more pixels before the limit
   */
  boolean next(int limit) {
    start = end;
    if (start >= Math.min(limit, pixels)) {
      return false;
    }
    end = Math.min(limit, pixels);
    named = 0;
    for (int i = 0; i < said.length; i++) {
      LabelMask mask = masks.get(i);
      while (mask.end(cursor[i]) <= start) {
        cursor[i]++;
      }
      said[i] = mask.label(cursor[i]);
      named |= 1 << said[i];
      end = Math.min(end, mask.end(cursor[i]));
    }
    return true;
  }

  /** Goes to the next piece, wherever it ends. */
  boolean next() {
    return next(pixels);
  }

  /** The piece's first pixel. */
  int start() {
    return start;
  }

  /** The pixel after the piece's last one. */
  int end() {
    return end;
  }

  /** Per mask its label; changes with the next piece. */
  int[] said() {
    return said;
  }

  /** The labels that some mask has, as bits. */
  int named() {
    return named;
  }

  /** Whether all masks have the same label. */
  boolean unanimous() {
    return Integer.bitCount(named) == 1;
  }
}
