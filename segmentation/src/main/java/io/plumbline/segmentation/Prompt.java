package io.plumbline.segmentation;

import java.util.List;

/** Where a person says that an object is, in pixels of the upright image. */
public sealed interface Prompt {

  /** What the object does not reach beyond. */
  PixelArea bounds();

  /** Around the object. */
  record Box(PixelArea bounds) implements Prompt {}

  /**
   * The object's four outermost points, in any order (as in Papadopoulos et al., "Extreme Clicking
   * for Efficient Object Annotation", ICCV 2017).
   */
  record ExtremePoints(List<Pixel> points) implements Prompt {

    private static final int COUNT = 4;

    /**
     * Checks that there are four.
     *
     * @throws IllegalArgumentException if there are more or fewer
     */
    public ExtremePoints {
      points = List.copyOf(points);
      if (points.size() != COUNT) {
        throw new IllegalArgumentException("an object has four outermost points");
      }
    }

    @Override
    public PixelArea bounds() {
      int left = points.stream().mapToInt(Pixel::x).min().orElseThrow();
      int top = points.stream().mapToInt(Pixel::y).min().orElseThrow();
      int right = points.stream().mapToInt(Pixel::x).max().orElseThrow();
      int bottom = points.stream().mapToInt(Pixel::y).max().orElseThrow();
      return new PixelArea(left, top, right - left + 1, bottom - top + 1);
    }
  }

  /** A pixel by its column and row. */
  record Pixel(int x, int y) {}
}
