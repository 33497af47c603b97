package io.plumbline.consolidation.shape;

/** Quantiles of sorted numbers. */
final class Quantile {

  private Quantile() {}

  /**
   * The value below which a share of the numbers lies, interpolated (type 7 of Hyndman and Fan,
   * 1996); 0 if there are none.
   *
   * @param sorted ascending
   * @param share 0 to 1
   */
  static double ofSorted(double[] sorted, double share) {
    if (sorted.length == 0) {
      return 0;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    double rest = place - below;
    return rest == 0 ? sorted[below] : sorted[below] + rest * (sorted[above] - sorted[below]);
  }
}
