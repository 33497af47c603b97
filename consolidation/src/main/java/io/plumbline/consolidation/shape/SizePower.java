package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.SortedSum;
import io.plumbline.consolidation.shape.ErrorModel.Observed;
import java.util.List;

/**
 * The power of an object's size with which the errors of its coordinates grow: the one of five that
 * is most likely under Laplace's errors, drawn a little towards the root.
 */
final class SizePower {
  private static final double[] TRIED = {0, 0.25, 0.5, 0.75, 1};
  private static final double USUAL = 0.5;
  private static final double PULL = 4;

  private SizePower() {}

  /**
   * Finds it.
   *
   * @param typical size, to which the others are compared
   */
  static double of(List<Observed> objects, double typical) {
    double best = USUAL;
    double least = Double.POSITIVE_INFINITY;
    for (double power : TRIED) {
      double off = power - USUAL;
      double cost = cost(objects, typical, power) + PULL * off * off;
      if (cost < least) {
        least = cost;
        best = power;
      }
    }
    return best;
  }

  /** What is lost in likelihood, up to a constant. */
  private static double cost(List<Observed> objects, double typical, double power) {
    SortedSum errors = new SortedSum();
    SortedSum logs = new SortedSum();
    int count = 0;
    for (Observed object : objects) {
      double relative = object.size() / typical;
      for (double[] values : object.value()) {
        for (double value : values) {
          if (object.worker().length > 1 && !Double.isNaN(value)) {
            errors.add(Math.abs(value) / StrictMath.pow(relative, power));
            logs.add(power * StrictMath.log(relative));
            count++;
          }
        }
      }
    }
    double sum = errors.take();
    return sum > 0 ? count * StrictMath.log(sum / count) + logs.take() : 0;
  }
}
