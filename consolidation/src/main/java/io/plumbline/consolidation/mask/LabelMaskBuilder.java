package io.plumbline.consolidation.mask;

import java.util.Arrays;

/** Puts runs together to a mask. Not safe for threads. */
public final class LabelMaskBuilder {
  private final int width;
  private final int height;
  private int[] end = new int[16];
  private int[] label = new int[16];
  private int size;
  private int filled;

  LabelMaskBuilder(int width, int height) {
    if (width < 1 || height < 1 || (long) width * height > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a mask of %d × %d pixels; 1 to 2147483647 in all are possible".formatted(width, height));
    }
    this.width = width;
    this.height = height;
  }

  /**
   * Adds pixels of one label after those added so far.
   *
   * @param runLabel not negative; 0 for pixels without label
   * @param length how many, not negative; may go on into the next rows
   * @return this builder
   * @throws IllegalArgumentException if a number is negative or there are more pixels than fit
   */
  public LabelMaskBuilder append(int runLabel, int length) {
    if (runLabel < 0 || length < 0 || length > width * height - filled) {
      throw new IllegalArgumentException(
          "a run of %d pixels of label %d after %d of %d pixels"
              .formatted(length, runLabel, filled, width * height));
    }
    if (length == 0) {
      return this;
    }
    filled += length;
    if (size > 0 && label[size - 1] == runLabel) {
      end[size - 1] = filled;
      return this;
    }
    if (size == end.length) {
      end = Arrays.copyOf(end, 2 * size);
      label = Arrays.copyOf(label, 2 * size);
    }
    end[size] = filled;
    label[size] = runLabel;
    size++;
    return this;
  }

  /** The mask; pixels not added have label 0. */
  public LabelMask build() {
    append(0, width * height - filled);
    return new LabelMask(width, height, Arrays.copyOf(end, size), Arrays.copyOf(label, size));
  }
}
