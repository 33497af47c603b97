package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.Normal;
import io.plumbline.consolidation.arithmetic.SortedSum;
import java.util.Arrays;
import java.util.List;

/**
 * Where objects are, and how each worker errs: robust estimation of locations, biases and
 * precisions together.
 *
 * <p>A worker's coordinate is the true one, plus the worker's bias, plus an error from Student's t
 * distribution with {@value #FREEDOM} degrees of freedom and the worker's scale, the last two
 * proportional to a power of the object's size that is learned, too. Biases and scales have priors
 * that the workers share. A coordinate at the end of the image says only that the object reaches at
 * least that far (a censored observation, as in J. Tobin's model of 1958).
 *
 * <p>All biases together cannot be told from the objects' places. For coordinates that have an
 * outside, what is learned is how a worker's bias goes with the worker's scale (who draws
 * carelessly draws loosely), and the bias of the most careful tenth is taken to be none. Other
 * coordinates take the mean bias as none.
 *
 * <p>Expectation–conditional maximisation, {@value #ROUNDS} rounds; K. Lange, R. Little, J. Taylor,
 * <i>Robust statistical modeling using the t distribution</i>, 1989. Used once; not safe for
 * threads.
 */
final class ErrorModel {
  private static final int ROUNDS = 30;
  private static final int ROUNDS_BEFORE_GAUGE = 5;
  private static final double FREEDOM = 8;

  /** Prior observations of a worker's variance. */
  private static final double PRIOR_VARIANCES = 6;

  /** Objects that a worker must have in common with others to count half in what all share. */
  private static final double HALF_TRUST = 5;

  private static final double CAREFUL = 0.1;

  /** Scales are at least this share of the typical object. */
  private static final double LEAST_SCALE = 1e-6;

  private final int slots;
  private final int[] outward;
  private final List<Observed> objects;
  private final double[] sizeScale;
  private final double[][] location;
  private final double[][] precision;
  private final double[][] bias;
  private final double[][] biasPrior;
  private final double[][] scale;
  private final double[] shared;
  private final double[] biasSpread;
  private final double least;

  /**
   * What workers drew of one object, as distances from {@code base}.
   *
   * @param size of the object, as a length
   * @param worker per member
   * @param base per coordinate, the median of the members
   * @param value per member and coordinate, its distance from {@code base}; NaN if not given
   * @param cut per member and coordinate, whether it lies at the end of the image
   * @param limit per coordinate the distance of that end from {@code base}; NaN if there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // internal
  record Observed(
      double size,
      int[] worker,
      double[] base,
      double[][] value,
      boolean[][] cut,
      double[] limit) {}

  ErrorModel(int workers, int[] outward, List<Observed> objects) {
    this.slots = outward.length;
    this.outward = outward;
    this.objects = objects;
    this.location = new double[objects.size()][];
    this.precision = new double[objects.size()][];
    this.bias = new double[workers][slots];
    this.biasPrior = new double[workers][slots];
    this.scale = new double[workers][slots];
    this.shared = new double[workers];
    this.biasSpread = new double[slots];
    this.sizeScale = new double[objects.size()];
    double[] sizes = objects.stream().mapToDouble(Observed::size).sorted().toArray();
    double typical = sizes.length == 0 ? 1 : Quantile.ofSorted(sizes, 0.5);
    this.least = LEAST_SCALE * typical;
    double power = SizePower.of(objects, typical);
    SortedSum residuals = new SortedSum();
    int count = 0;
    for (int object = 0; object < objects.size(); object++) {
      Observed seen = objects.get(object);
      sizeScale[object] = StrictMath.pow(seen.size() / typical, power);
      location[object] = new double[seen.base().length];
      precision[object] = new double[seen.base().length];
      if (seen.worker().length > 1) {
        for (int member = 0; member < seen.worker().length; member++) {
          shared[seen.worker()[member]]++;
          for (double value : seen.value()[member]) {
            if (!Double.isNaN(value)) {
              residuals.add(Math.abs(value) / sizeScale[object]);
              count++;
            }
          }
        }
      }
    }
    double start = count == 0 ? typical / 20 : residuals.take() / count;
    for (double[] row : scale) {
      Arrays.fill(row, Math.max(least, start));
    }
    Arrays.fill(biasSpread, Math.max(least, start));
  }

  void fit() {
    for (int round = 0; round < ROUNDS; round++) {
      locate();
      judgeWorkers();
      if (round >= ROUNDS_BEFORE_GAUGE) {
        anchor();
      }
    }
    locate();
  }

  /** Distance of the object from its base, per coordinate. */
  double[] location(int object) {
    return location[object];
  }

  /** Variance of the location; NaN where nobody gave the coordinate. */
  double[] variance(int object) {
    double[] variance = precision[object].clone();
    for (int i = 0; i < variance.length; i++) {
      variance[i] = variance[i] > 0 ? 1 / variance[i] : Double.NaN;
    }
    return variance;
  }

  /** How much each member counts in the location; they sum to 1. */
  double[] shares(int object) {
    Observed seen = objects.get(object);
    double[] share = new double[seen.worker().length];
    SortedSum sum = new SortedSum();
    for (int member = 0; member < share.length; member++) {
      for (int i = 0; i < seen.base().length; i++) {
        if (!Double.isNaN(seen.value()[member][i])) {
          sum.add(weight(object, member, i) / precision[object][i]);
        }
      }
      share[member] = sum.take();
    }
    for (double value : share) {
      sum.add(value);
    }
    double total = sum.take();
    for (int member = 0; member < share.length; member++) {
      share[member] = total > 0 ? share[member] / total : 1.0 / share.length;
    }
    return share;
  }

  private void locate() {
    SortedSum top = new SortedSum();
    SortedSum bottom = new SortedSum();
    for (int object = 0; object < objects.size(); object++) {
      Observed seen = objects.get(object);
      for (int i = 0; i < seen.base().length; i++) {
        for (int member = 0; member < seen.worker().length; member++) {
          if (!Double.isNaN(seen.value()[member][i])) {
            double weight = weight(object, member, i);
            top.add(weight * unbiased(object, member, i));
            bottom.add(weight);
          }
        }
        double sum = top.take();
        precision[object][i] = bottom.take();
        location[object][i] = precision[object][i] > 0 ? sum / precision[object][i] : 0;
      }
    }
  }

  /** What the worker drew less the bias; for a cut coordinate what they would have drawn. */
  private double unbiased(int object, int member, int i) {
    Observed seen = objects.get(object);
    int slot = i % slots;
    int worker = seen.worker()[member];
    double off = sizeScale[object] * bias[worker][slot];
    double value = seen.value()[member][i];
    if (seen.cut()[member][i]) {
      double sigma = scale(object, member, slot);
      double expected = location[object][i] + off;
      double beyond = outward[slot] * (seen.limit()[i] - expected) / sigma;
      double latent = expected + outward[slot] * sigma * Normal.meanAbove(beyond);
      value = outward[slot] > 0 ? Math.max(value, latent) : Math.min(value, latent);
    }
    return value - off;
  }

  private double weight(int object, int member, int i) {
    double sigma = scale(object, member, i % slots);
    if (objects.get(object).cut()[member][i]) {
      return 1 / (sigma * sigma);
    }
    double z = (unbiased(object, member, i) - location[object][i]) / sigma;
    return (FREEDOM + 1) / (FREEDOM + z * z) / (sigma * sigma);
  }

  private double scale(int object, int member, int slot) {
    return sizeScale[object] * scale[objects.get(object).worker()[member]][slot];
  }

  private void judgeWorkers() {
    WorkerErrors errors = new WorkerErrors(bias.length, slots);
    for (int object = 0; object < objects.size(); object++) {
      Observed seen = objects.get(object);
      if (seen.worker().length < 2) {
        continue;
      }
      for (int member = 0; member < seen.worker().length; member++) {
        for (int i = 0; i < seen.base().length; i++) {
          double value = seen.value()[member][i];
          if (!Double.isNaN(value) && !seen.cut()[member][i]) {
            int worker = seen.worker()[member];
            double weight = weight(object, member, i) * sizeScale[object] * sizeScale[object];
            errors.addOffset(
                worker, i % slots, weight, (value - location[object][i]) / sizeScale[object]);
          }
        }
      }
    }
    errors.biases(biasPrior, biasSpread, bias);
    addVariances(errors);
    errors.scales(PRIOR_VARIANCES, least, scale);
    errors.biasSpreads(biasPrior, bias, least, biasSpread);
  }

  private void addVariances(WorkerErrors errors) {
    for (int object = 0; object < objects.size(); object++) {
      Observed seen = objects.get(object);
      if (seen.worker().length < 2) {
        continue;
      }
      double size = sizeScale[object];
      for (int member = 0; member < seen.worker().length; member++) {
        int worker = seen.worker()[member];
        for (int i = 0; i < seen.base().length; i++) {
          if (!Double.isNaN(seen.value()[member][i]) && !seen.cut()[member][i]) {
            int slot = i % slots;
            double z = (unbiased(object, member, i) - location[object][i]) / size;
            double ratio = z / scale[worker][slot];
            double robust = (FREEDOM + 1) / (FREEDOM + ratio * ratio);
            double uncertain = 1 / (precision[object][i] * size * size);
            errors.addVariance(worker, slot, robust * z * z + uncertain);
          }
        }
      }
    }
  }

  /** Decides which bias is none, and what bias to expect of a worker of some scale. */
  private void anchor() {
    double[] trust = new double[shared.length];
    for (int worker = 0; worker < trust.length; worker++) {
      trust[worker] = shared[worker] / (shared[worker] + HALF_TRUST);
    }
    for (int slot = 0; slot < slots; slot++) {
      int sign = outward[slot] == 0 ? 1 : outward[slot];
      Gauge gauge =
          Gauge.of(trust, column(scale, slot), column(bias, slot), sign, biasSpread[slot], CAREFUL);
      double slope = outward[slot] == 0 ? 0 : gauge.slope();
      double shift = sign * (outward[slot] == 0 ? gauge.mean() : gauge.atCareful());
      for (int worker = 0; worker < bias.length; worker++) {
        bias[worker][slot] -= shift;
        biasPrior[worker][slot] = sign * slope * (scale[worker][slot] - gauge.careful());
      }
      for (int object = 0; object < objects.size(); object++) {
        for (int i = slot; i < location[object].length; i += slots) {
          location[object][i] += shift * sizeScale[object];
        }
      }
    }
  }

  private static double[] column(double[][] rows, int slot) {
    return Arrays.stream(rows).mapToDouble(row -> row[slot]).toArray();
  }
}
