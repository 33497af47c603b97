package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.SortedSum;

/** What one round of {@link ErrorModel} learns of the workers' errors. Not safe for threads. */
final class WorkerErrors {
  private final SortedSum[][] offsets;
  private final SortedSum[][] weights;
  private final SortedSum[][] variances;
  private final int[][] counts;
  private final double[][] weight;

  WorkerErrors(int workers, int slots) {
    offsets = new SortedSum[workers][];
    weights = new SortedSum[workers][];
    variances = new SortedSum[workers][];
    counts = new int[workers][slots];
    weight = new double[workers][slots];
    for (int worker = 0; worker < workers; worker++) {
      offsets[worker] = SortedSum.array(slots);
      weights[worker] = SortedSum.array(slots);
      variances[worker] = SortedSum.array(slots);
    }
  }

  /** A difference between what a worker drew and where the object is. */
  void addOffset(int worker, int slot, double weight, double offset) {
    offsets[worker][slot].add(weight * offset);
    weights[worker][slot].add(weight);
  }

  /** An expected square of an error, without the bias. */
  void addVariance(int worker, int slot, double square) {
    variances[worker][slot].add(square);
    counts[worker][slot]++;
  }

  /** Sets the biases to their modes under normal priors. */
  void biases(double[][] prior, double[] spread, double[][] bias) {
    for (int worker = 0; worker < bias.length; worker++) {
      for (int slot = 0; slot < spread.length; slot++) {
        double precision = 1 / (spread[slot] * spread[slot]);
        weight[worker][slot] = weights[worker][slot].take() + precision;
        bias[worker][slot] =
            (offsets[worker][slot].take() + prior[worker][slot] * precision) / weight[worker][slot];
      }
    }
  }

  /** Sets the scales, drawn to the geometric mean of all workers'. */
  void scales(double priorCount, double least, double[][] scale) {
    SortedSum logs = new SortedSum();
    int all = 0;
    for (int worker = 0; worker < scale.length; worker++) {
      for (int slot = 0; slot < counts[worker].length; slot++) {
        logs.add(counts[worker][slot] * StrictMath.log(scale[worker][slot]));
        all += counts[worker][slot];
      }
    }
    double sum = logs.take();
    if (all == 0) {
      return;
    }
    double common = StrictMath.exp(sum / all);
    for (int worker = 0; worker < scale.length; worker++) {
      for (int slot = 0; slot < counts[worker].length; slot++) {
        double variance =
            (variances[worker][slot].take() + priorCount * common * common)
                / (counts[worker][slot] + priorCount);
        scale[worker][slot] = Math.max(least, StrictMath.sqrt(variance));
      }
    }
  }

  /** Sets how far biases lie from what is expected of them. */
  void biasSpreads(double[][] prior, double[][] bias, double least, double[] spread) {
    SortedSum squares = new SortedSum();
    for (int slot = 0; slot < spread.length; slot++) {
      for (int worker = 0; worker < bias.length; worker++) {
        double off = bias[worker][slot] - prior[worker][slot];
        squares.add(off * off + 1 / weight[worker][slot]);
      }
      double sum = squares.take();
      if (bias.length > 0) {
        spread[slot] = Math.max(least, StrictMath.sqrt(sum / bias.length));
      }
    }
  }
}
