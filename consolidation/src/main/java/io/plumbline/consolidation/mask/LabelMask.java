package io.plumbline.consolidation.mask;

import java.util.Arrays;
import java.util.Locale;

/**
 * A label per pixel, as runs of equal labels, row after row from the top left. Label 0 means that a
 * pixel is not labelled (background). A run takes 8 bytes. Immutable, safe for threads; equal if
 * all pixels are.
 */
public final class LabelMask {
  private final int width;
  private final int height;
  private final int[] end;
  private final int[] label;

  LabelMask(int width, int height, int[] end, int[] label) {
    this.width = width;
    this.height = height;
    this.end = end;
    this.label = label;
  }

  /**
   * Starts a mask.
   *
   * @param width pixels, at least 1
   * @param height pixels, at least 1
   * @throws IllegalArgumentException if a length is less than 1, or there are 2³¹ pixels or more
   */
  public static LabelMaskBuilder builder(int width, int height) {
    return new LabelMaskBuilder(width, height);
  }

  /**
   * A mask from its pixels.
   *
   * @param width pixels
   * @param labels one per pixel, row after row, not negative; whole rows
   * @throws IllegalArgumentException if rows are not whole or a label is negative
   */
  public static LabelMask ofPixels(int width, int[] labels) {
    if (width < 1 || labels.length == 0 || labels.length % width != 0) {
      throw new IllegalArgumentException(
          "%d labels do not fill rows of %d pixels".formatted(labels.length, width));
    }
    LabelMaskBuilder builder = builder(width, labels.length / width);
    for (int label : labels) {
      builder.append(label, 1);
    }
    return builder.build();
  }

  /** Pixels per row. */
  public int width() {
    return width;
  }

  /** Number of rows. */
  public int height() {
    return height;
  }

  /** Number of runs. */
  public int runs() {
    return end.length;
  }

  /** The pixel after a run's last one. */
  public int end(int run) {
    return end[run];
  }

  /** The label of a run's pixels. */
  public int label(int run) {
    return label[run];
  }

  /** The label of a pixel. */
  public int at(int x, int y) {
    int found = Arrays.binarySearch(end, y * width + x);
    return label[found >= 0 ? found + 1 : -found - 1];
  }

  /** The highest label. */
  public int highestLabel() {
    return Arrays.stream(label).max().orElse(0);
  }

  /** How many pixels have a label other than 0. */
  public int area() {
    int area = 0;
    for (int run = 0; run < end.length; run++) {
      area += label[run] == 0 ? 0 : end[run] - (run == 0 ? 0 : end[run - 1]);
    }
    return area;
  }

  /** Whether two masks have the same width and height. */
  public boolean sameSize(LabelMask other) {
    return width == other.width && height == other.height;
  }

  /**
   * Mean intersection over union of all labels but 0 that one of the masks has; 1 if none has any.
   *
   * @throws IllegalArgumentException if the masks differ in size
   */
  public double overlap(LabelMask other) {
    if (!sameSize(other)) {
      throw new IllegalArgumentException(
          "masks of %d × %d and %d × %d pixels"
              .formatted(width, height, other.width, other.height));
    }
    int labels = 1 + Math.max(highestLabel(), other.highestLabel());
    long[] both = new long[labels];
    long[] either = new long[labels];
    int i = 0;
    int j = 0;
    int at = 0;
    while (i < end.length && j < other.end.length) {
      int next = Math.min(end[i], other.end[j]);
      int length = next - at;
      either[label[i]] += length;
      if (label[i] == other.label[j]) {
        both[label[i]] += length;
      } else {
        either[other.label[j]] += length;
      }
      i += end[i] == next ? 1 : 0;
      j += other.end[j] == next ? 1 : 0;
      at = next;
    }
    double sum = 0;
    int present = 0;
    for (int l = 1; l < labels; l++) {
      if (either[l] > 0) {
        sum += both[l] / (double) either[l];
        present++;
      }
    }
    return present == 0 ? 1 : sum / present;
  }

  /** An order of masks by their pixels. */
  int compareTo(LabelMask other) {
    int byEnds = Arrays.compare(end, other.end);
    return byEnds != 0 ? byEnds : Arrays.compare(label, other.label);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LabelMask mask
        && width == mask.width
        && height == mask.height
        && Arrays.equals(end, mask.end)
        && Arrays.equals(label, mask.label);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(end) + Arrays.hashCode(label);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d × %d mask of %d pixels", width, height, area());
  }
}
