package io.plumbline.segmentation;

import java.util.List;

/**
 * An object that was found.
 *
 * @param area the part of the upright image that was looked at
 * @param runs lengths of runs, row after row of the area: pixels outside the object, pixels of it,
 *     outside, and so on
 */
public record FoundObject(PixelArea area, List<Integer> runs) {

  /** Copies the runs. */
  public FoundObject {
    runs = List.copyOf(runs);
  }

  /** How many pixels the object has. */
  public long pixels() {
    long pixels = 0;
    for (int run = 1; run < runs.size(); run += 2) {
      pixels += runs.get(run);
    }
    return pixels;
  }
}
