package io.plumbline.consolidation.numeric;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import java.util.Arrays;

/** Expectation maximisation for {@link CongenericMean}. Not safe for threads. */
final class CongenericFit {
  private static final int MOST_ROUNDS = 200;
  private static final double TOLERANCE = 1e-7;
  private static final double SMALLEST = 1e-6;

  /** How many answers the noise of all workers counts for in the noise of each. */
  private static final double NOISE_ANSWERS = 20;

  /** No answer counts for less than this share of an average one. */
  private static final double LEAST_WEIGHT = 0.01;

  private final StandardScale scale;
  private final int[] given;
  private final double[] truth;
  private final double[] truthVariance;
  private final double[] offset;
  private final double[] slope;
  private final double[] offsetVariance;
  private final double[] slopeVariance;
  private final double[] covariance;
  private final double[] noise;
  private double commonNoise;
  private double offsetPrior;
  private double slopePrior = 0.1;
  private double mean;
  private double spread;

  CongenericFit(StandardScale scale) {
    this.scale = scale;
    this.given = scale.answersPerWorker();
    this.truth = Spread.means(scale);
    this.truthVariance = new double[truth.length];
    int workers = scale.workers();
    this.offset = new double[workers];
    this.slope = new double[workers];
    this.offsetVariance = new double[workers];
    this.slopeVariance = new double[workers];
    this.covariance = new double[workers];
    this.noise = new double[workers];
    Arrays.fill(slope, 1);
    commonNoise = Spread.within(scale);
    Arrays.fill(noise, commonNoise);
    offsetPrior = commonNoise / 10;
    spread = Math.max(SMALLEST, 1 - commonNoise);
  }

  WorkerModel run() {
    double moved = Double.POSITIVE_INFINITY;
    for (int round = 0; round < MOST_ROUNDS && moved > TOLERANCE; round++) {
      moved = estimateTruths();
      estimateWorkers();
      estimateNoise();
    }
    double[] kept = new double[offset.length];
    double share = offsetPrior / (offsetPrior + commonNoise);
    Arrays.setAll(kept, worker -> share * offset[worker]);
    return new WorkerModel(kept, slope, slopeVariance, noise, weights(), slopePrior, spread);
  }

  /** How far the truth moved that moved most. */
  private double estimateTruths() {
    OrderFreeSums precision = new OrderFreeSums(truth.length);
    OrderFreeSums pull = new OrderFreeSums(truth.length);
    for (int position = 0; position < scale.size(); position++) {
      int worker = scale.worker()[position];
      double perNoise = slope[worker] / noise[worker];
      double off = scale.standard()[position] - mean - offset[worker];
      precision.add(scale.object()[position], slope[worker] * perNoise);
      pull.add(scale.object()[position], off * perNoise);
    }
    double moved = 0;
    double before = mean;
    for (int object = 0; object < truth.length; object++) {
      double total = precision.get(object) + 1 / spread;
      double estimate = before + pull.get(object) / total;
      moved = Math.max(moved, Math.abs(estimate - truth[object]));
      truth[object] = estimate;
      truthVariance[object] = 1 / total;
    }
    mean = OrderFreeSums.mean(truth);
    OrderFreeSums squares = new OrderFreeSums(1);
    for (int object = 0; object < truth.length; object++) {
      double off = truth[object] - mean;
      squares.add(0, off * off + truthVariance[object]);
    }
    spread = Math.max(SMALLEST, squares.get(0) / Math.max(1, truth.length));
    return moved;
  }

  /** A regression of each worker's answers on the truths, with normal priors on both parameters. */
  private void estimateWorkers() {
    int workers = offset.length;
    OrderFreeSums first = new OrderFreeSums(workers);
    OrderFreeSums second = new OrderFreeSums(workers);
    OrderFreeSums answer = new OrderFreeSums(workers);
    OrderFreeSums product = new OrderFreeSums(workers);
    for (int position = 0; position < scale.size(); position++) {
      int worker = scale.worker()[position];
      int object = scale.object()[position];
      double off = truth[object] - mean;
      double said = scale.standard()[position] - mean;
      first.add(worker, off);
      second.add(worker, off * off + truthVariance[object]);
      answer.add(worker, said);
      product.add(worker, said * off);
    }
    OrderFreeSums offsets = new OrderFreeSums(1);
    OrderFreeSums slopes = new OrderFreeSums(1);
    for (int worker = 0; worker < workers; worker++) {
      double a = given[worker] / noise[worker] + 1 / offsetPrior;
      double b = first.get(worker) / noise[worker];
      double c = second.get(worker) / noise[worker] + 1 / slopePrior;
      double left = answer.get(worker) / noise[worker];
      double right = product.get(worker) / noise[worker] + 1 / slopePrior;
      double determinant = a * c - b * b;
      offset[worker] = (left * c - right * b) / determinant;
      slope[worker] = (a * right - b * left) / determinant;
      offsetVariance[worker] = c / determinant;
      slopeVariance[worker] = a / determinant;
      covariance[worker] = -b / determinant;
      offsets.add(0, offset[worker] * offset[worker] + offsetVariance[worker]);
      double off = slope[worker] - 1;
      slopes.add(0, off * off + slopeVariance[worker]);
    }
    offsetPrior = Math.max(SMALLEST, offsets.get(0) / Math.max(1, workers));
    slopePrior = Math.max(SMALLEST, slopes.get(0) / Math.max(1, workers));
  }

  private void estimateNoise() {
    int workers = noise.length;
    OrderFreeSums squares = new OrderFreeSums(workers);
    for (int position = 0; position < scale.size(); position++) {
      int worker = scale.worker()[position];
      int object = scale.object()[position];
      double off = truth[object] - mean;
      double rest = scale.standard()[position] - mean - offset[worker] - slope[worker] * off;
      double uncertain =
          slope[worker] * slope[worker] * truthVariance[object]
              + offsetVariance[worker]
              + slopeVariance[worker] * (off * off + truthVariance[object])
              + 2 * covariance[worker] * off;
      squares.add(worker, rest * rest + uncertain);
    }
    OrderFreeSums precision = new OrderFreeSums(1);
    for (int worker = 0; worker < workers; worker++) {
      noise[worker] =
          Math.max(
              SMALLEST,
              (squares.get(worker) + NOISE_ANSWERS * commonNoise)
                  / (given[worker] + NOISE_ANSWERS));
      precision.add(0, 1 / noise[worker]);
    }
    commonNoise = workers == 0 ? commonNoise : workers / precision.get(0);
  }

  private double[] weights() {
    double[] weights = new double[slope.length];
    Arrays.setAll(
        weights, worker -> Math.max(LEAST_WEIGHT, slope[worker] * commonNoise / noise[worker]));
    return weights;
  }
}
