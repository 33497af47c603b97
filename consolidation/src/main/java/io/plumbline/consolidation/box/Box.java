package io.plumbline.consolidation.box;

/**
 * An axis-parallel rectangle, in any unit; y grows downwards or upwards, as the caller has it.
 *
 * @param left smallest x
 * @param top smallest y
 * @param right largest x
 * @param bottom largest y
 */
public record Box(double left, double top, double right, double bottom) {

  /**
   * Checks that the numbers are finite and in order.
   *
   * @throws IllegalArgumentException if they are not
   */
  public Box {
    if (!(left <= right && top <= bottom)
        || Double.isInfinite(left + right)
        || Double.isInfinite(top + bottom)) {
      throw new IllegalArgumentException(
          "a box from x %s to %s and y %s to %s: numbers must be finite, the smaller one first"
              .formatted(left, right, top, bottom));
    }
  }

  /** From one corner to the opposite one, whichever these are. */
  public static Box between(double x1, double y1, double x2, double y2) {
    return new Box(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  }

  /** Horizontal extent. */
  public double width() {
    return right - left;
  }

  /** Vertical extent. */
  public double height() {
    return bottom - top;
  }

  /** Intersection over union, 0 to 1; 1 for equal boxes, also without area. */
  public double overlap(Box other) {
    if (equals(other)) {
      return 1;
    }
    double x = Math.min(right, other.right) - Math.max(left, other.left);
    double y = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    if (x <= 0 || y <= 0) {
      return 0;
    }
    double both = x * y;
    return both / (width() * height() + other.width() * other.height() - both);
  }
}
