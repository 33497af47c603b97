package io.plumbline.consolidation.numeric;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import io.plumbline.consolidation.probability.NormalDistribution;

/** Labels and their uncertainty from the weights of the workers. */
final class WeightedMeans {
  /** A label is right within this share of the range of all answers. */
  static final double TOLERATED_SHARE = 0.1;

  /** How many answers the spread of all objects counts for in the spread of each. */
  private static final double SPREAD_ANSWERS = 4;

  /**
   * Workers make the same mistakes about the same objects: n answers count as n ∕ (1 + (n − 1) ×
   * this), as in the default method for one class per object.
   */
  private static final double DEPENDENCE = 0.15;

  private WeightedMeans() {}

  static NumericResult result(StandardScale scale, WorkerModel model) {
    int objects = scale.objects();
    double[] mean = means(scale, model);
    double[] error = standardErrors(scale, model, mean);
    double tolerance = TOLERATED_SHARE * scale.range();
    double[] label = new double[objects];
    double[] confidence = new double[objects];
    for (int object = 0; object < objects; object++) {
      error[object] = Math.min(Double.MAX_VALUE, error[object] * scale.spread());
      label[object] = within(scale, object, scale.center() + mean[object] * scale.spread());
      confidence[object] = chanceWithin(tolerance, error[object]);
    }
    return new NumericResult(label, error, confidence, tolerance, new NumericDetails(scale, model));
  }

  /** The chance that a normal error with this deviation is at most the tolerance. */
  static double chanceWithin(double tolerance, double deviation) {
    if (deviation == 0) {
      return 1;
    }
    return Math.max(0, 2 * NormalDistribution.cumulative(tolerance / deviation) - 1);
  }

  private static double[] means(StandardScale scale, WorkerModel model) {
    OrderFreeSums weights = new OrderFreeSums(scale.objects());
    OrderFreeSums sums = new OrderFreeSums(scale.objects());
    for (int position = 0; position < scale.size(); position++) {
      int worker = scale.worker()[position];
      double weight = model.weight()[worker];
      weights.add(scale.object()[position], weight);
      sums.add(
          scale.object()[position], weight * (scale.standard()[position] - model.offset()[worker]));
    }
    double[] means = new double[scale.objects()];
    for (int object = 0; object < means.length; object++) {
      means[object] = sums.get(object) / weights.get(object);
    }
    return means;
  }

  /** From the spread of the object's own answers, drawn to the spread of all: objects differ. */
  private static double[] standardErrors(StandardScale scale, WorkerModel model, double[] mean) {
    int objects = mean.length;
    OrderFreeSums weights = new OrderFreeSums(objects);
    OrderFreeSums squaredWeights = new OrderFreeSums(objects);
    OrderFreeSums squares = new OrderFreeSums(objects + 1);
    for (int position = 0; position < scale.size(); position++) {
      int object = scale.object()[position];
      int worker = scale.worker()[position];
      double weight = model.weight()[worker];
      double off = scale.standard()[position] - model.offset()[worker] - mean[object];
      weights.add(object, weight);
      squaredWeights.add(object, weight * weight);
      squares.add(object, off * off);
      squares.add(objects, off * off);
    }
    int freedom = scale.size() - objects;
    double common = freedom == 0 ? 1 : squares.get(objects) / freedom;
    double[] errors = new double[objects];
    for (int object = 0; object < objects; object++) {
      int answers = scale.start()[object + 1] - scale.start()[object];
      double variance =
          (squares.get(object) + SPREAD_ANSWERS * common) / (answers - 1 + SPREAD_ANSWERS);
      double effective = weights.get(object) * weights.get(object) / squaredWeights.get(object);
      errors[object] = Math.sqrt(variance * (1 + DEPENDENCE * (effective - 1)) / effective);
    }
    return errors;
  }

  /** A mean lies between the lowest and the highest answer to its object, rounding or not. */
  private static double within(StandardScale scale, int object, double value) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int position = scale.start()[object]; position < scale.start()[object + 1]; position++) {
      lowest = Math.min(lowest, scale.numbers()[position]);
      highest = Math.max(highest, scale.numbers()[position]);
    }
    return Math.max(lowest, Math.min(highest, value));
  }
}
