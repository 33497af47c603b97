package io.plumbline.consolidation.numeric;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;

/** How far answers to the same object lie apart. */
final class Spread {
  private static final double SMALLEST = 1e-6;

  private Spread() {}

  /**
   * The variance of an answer around its object's mean, on the standardized scale; the variance of
   * all answers, 1, where no object has two.
   */
  static double within(StandardScale scale) {
    int freedom = scale.size() - scale.objects();
    if (freedom == 0) {
      return 1;
    }
    double[] mean = means(scale);
    OrderFreeSums squares = new OrderFreeSums(1);
    for (int position = 0; position < scale.size(); position++) {
      double off = scale.standard()[position] - mean[scale.object()[position]];
      squares.add(0, off * off);
    }
    return Math.max(SMALLEST, squares.get(0) / freedom);
  }

  /** The plain mean of each object. */
  static double[] means(StandardScale scale) {
    OrderFreeSums sums = new OrderFreeSums(scale.objects());
    for (int position = 0; position < scale.size(); position++) {
      sums.add(scale.object()[position], scale.standard()[position]);
    }
    double[] means = new double[scale.objects()];
    for (int object = 0; object < means.length; object++) {
      means[object] = sums.get(object) / (scale.start()[object + 1] - scale.start()[object]);
    }
    return means;
  }
}
