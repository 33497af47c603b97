package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.SortedSum;
import java.util.Arrays;

/**
 * How much each of several outlines of one object counts, from how well it agrees with the others.
 *
 * <p>An outline's weight falls with the fourth power of its mean distance (1 − similarity) from the
 * others: a robust, one-step mode. Averages that are taken again and again with the weights found
 * so far run away with two outlines that happen to be alike where there are few, which this cannot.
 * What a worker's outlines of other objects were like counts besides, the more the more there are.
 */
public final class PeerWeights {
  private static final double POWER = 4;
  private static final double SKILL_POWER = 6;

  /** Other objects that a worker must have drawn for half of what they show to count. */
  private static final double HALF_TRUST = 8;

  /** Distances are not taken for smaller than this. */
  private static final double LEAST_DISTANCE = 0.02;

  private PeerWeights() {}

  /**
   * Weighs the outlines of all objects.
   *
   * @param workers number of workers
   * @param worker per object and outline, the index of its worker
   * @param similarity per object, between each two outlines, 0 to 1, symmetric
   * @return per object and outline its weight; for an object they sum to 1
   */
  public static double[][] of(int workers, int[][] worker, double[][][] similarity) {
    double[][] distance = new double[worker.length][];
    SortedSum[] skill = SortedSum.array(workers);
    int[] objects = new int[workers];
    for (int object = 0; object < worker.length; object++) {
      distance[object] = logDistances(similarity[object]);
      for (int i = 0; i < worker[object].length; i++) {
        skill[worker[object][i]].add(distance[object][i]);
        objects[worker[object][i]]++;
      }
    }
    double[] total = Arrays.stream(skill).mapToDouble(SortedSum::take).toArray();
    double[][] weight = new double[worker.length][];
    for (int object = 0; object < worker.length; object++) {
      double[] log = new double[worker[object].length];
      for (int i = 0; i < log.length; i++) {
        int by = worker[object][i];
        double own = distance[object][i];
        double elsewhere = (total[by] - own) / (HALF_TRUST + objects[by] - 1);
        log[i] = -POWER * own - SKILL_POWER * elsewhere;
      }
      weight[object] = normalized(log);
    }
    return weight;
  }

  /** Per outline, the logarithm of its mean distance from the others, less their median. */
  private static double[] logDistances(double[][] similarity) {
    int count = similarity.length;
    double[] log = new double[count];
    SortedSum sum = new SortedSum();
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        sum.add(i == j ? 0 : 1 - similarity[i][j]);
      }
      log[i] = StrictMath.log(LEAST_DISTANCE + sum.take() / Math.max(1, count - 1));
    }
    double[] sorted = log.clone();
    Arrays.sort(sorted);
    double median = Quantile.ofSorted(sorted, 0.5);
    for (int i = 0; i < count; i++) {
      log[i] -= median;
    }
    return log;
  }

  private static double[] normalized(double[] log) {
    double most = Arrays.stream(log).max().orElse(0);
    SortedSum sum = new SortedSum();
    double[] weight = new double[log.length];
    for (int i = 0; i < log.length; i++) {
      weight[i] = StrictMath.exp(log[i] - most);
      sum.add(weight[i]);
    }
    double total = sum.take();
    for (int i = 0; i < log.length; i++) {
      weight[i] /= total;
    }
    return weight;
  }
}
