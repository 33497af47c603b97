package io.plumbline.autolabel.bound;

/**
 * A probability of error, spent evenly over a few looks at the same data, so that all of them
 * together stay within it.
 *
 * @param total more than 0 and less than 1
 * @param looks how many there may be, 1 or more
 */
public record RiskBudget(double total, int looks) {

  /**
   * Checks the range given above.
   *
   * @throws IllegalArgumentException if it is another
   */
  public RiskBudget {
    if (!(total > 0 && total < 1)) {
      throw new IllegalArgumentException(
          "a risk of %s makes no sense; give one such as 0.05".formatted(total));
    }
    if (looks < 1) {
      throw new IllegalArgumentException("%d looks; there is at least one".formatted(looks));
    }
  }

  /** What each look may spend. */
  public double ofEach() {
    return total / looks;
  }

  /**
   * What a look may spend after which there is none any more.
   *
   * @param taken how many looks were taken before it, fewer than there may be
   */
  public double ofLast(int taken) {
    return total * (looks - taken) / looks;
  }
}
