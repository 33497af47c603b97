package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.SortedSum;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How workers' biases go with their scales: a straight line, fitted by weighted least squares with
 * a normal prior of mean 0 and deviation 1 on its slope.
 *
 * @param slope outward bias per scale
 * @param mean the mean bias outwards
 * @param careful the scale of the most careful workers
 * @param atCareful the line's bias at that scale, outwards
 */
record Gauge(double slope, double mean, double careful, double atCareful) {

  /**
   * Fits the line.
   *
   * @param trust how much each worker counts, 0 to 1
   * @param scale per worker
   * @param bias per worker
   * @param sign which way is outwards, 1 or −1
   * @param spread the deviation of biases from the line
   * @param share which share of all trust counts as most careful
   */
  static Gauge of(
      double[] trust, double[] scale, double[] bias, int sign, double spread, double share) {
    SortedSum sum = new SortedSum();
    int workers = trust.length;
    IntStream.range(0, workers).forEach(w -> sum.add(trust[w]));
    double total = sum.take();
    if (!(total > 0)) {
      return new Gauge(0, 0, 0, 0);
    }
    IntStream.range(0, workers).forEach(w -> sum.add(trust[w] * scale[w]));
    double meanScale = sum.take() / total;
    IntStream.range(0, workers).forEach(w -> sum.add(trust[w] * sign * bias[w]));
    double mean = sum.take() / total;
    IntStream.range(0, workers)
        .forEach(w -> sum.add(trust[w] * (scale[w] - meanScale) * (scale[w] - meanScale)));
    double square = sum.take();
    IntStream.range(0, workers)
        .forEach(w -> sum.add(trust[w] * (scale[w] - meanScale) * (sign * bias[w] - mean)));
    double slope = sum.take() / (square + spread * spread);
    double careful = careful(trust, scale, total * share);
    return new Gauge(slope, mean, careful, mean + slope * (careful - meanScale));
  }

  private static double careful(double[] trust, double[] scale, double wanted) {
    List<Integer> order =
        IntStream.range(0, trust.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(worker -> scale[worker])
                    .thenComparingDouble(worker -> trust[worker]))
            .toList();
    double reached = 0;
    for (int worker : order) {
      reached += trust[worker];
      if (reached >= wanted) {
        return scale[worker];
      }
    }
    return 0;
  }
}
