package io.plumbline.consolidation.pace;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import io.plumbline.consolidation.numeric.NumericAnswers;

/**
 * Expectation–conditional maximisation for {@link WorkerPace}: effects of objects and workers with
 * learned variances, and a robust error. Used once; not safe for threads.
 */
final class PaceModel {
  static final int MOST_ROUNDS = 100;
  static final double FREEDOM = 4;

  private static final double SETTLED = 1e-6;

  /** What the variances are before anything is known, and how many observations that counts for. */
  private static final double PRIOR_VARIANCE = 0.25;

  private static final double PRIOR_OBSERVATIONS = 2;

  /** Nobody's times are closer together than to some hundredths. */
  private static final double LEAST_VARIANCE = 1e-3;

  private final NumericAnswers times;
  private final double[] logs;
  private final double[] weight;
  private final Effects objects;
  private final Effects workers;
  private double typical;
  private double error = PRIOR_VARIANCE;

  /** What is particular to each object, or to each worker: its mean and variance. */
  private static final class Effects {
    private final double[] mean;
    private final double[] variance;
    private double prior = PRIOR_VARIANCE;

    Effects(int size) {
      this.mean = new double[size];
      this.variance = new double[size];
    }

    /** Makes the means 0 on average; returns what they were. */
    double centre() {
      double middle = OrderFreeSums.mean(mean);
      for (int i = 0; i < mean.length; i++) {
        mean[i] -= middle;
      }
      return middle;
    }

    /** Returns the largest change of a mean. */
    double take(OrderFreeSums top, OrderFreeSums bottom, double error) {
      double change = 0;
      for (int i = 0; i < mean.length; i++) {
        double precision = bottom.get(i) + error / prior;
        double next = top.get(i) / precision;
        change = Math.max(change, Math.abs(next - mean[i]));
        mean[i] = next;
        variance[i] = error / precision;
      }
      return change;
    }

    void learnPrior() {
      OrderFreeSums sum = new OrderFreeSums(1);
      for (int i = 0; i < mean.length; i++) {
        sum.add(0, mean[i] * mean[i] + variance[i]);
      }
      prior =
          Math.max(
              LEAST_VARIANCE,
              (sum.get(0) + PRIOR_OBSERVATIONS * PRIOR_VARIANCE)
                  / (mean.length + PRIOR_OBSERVATIONS));
    }
  }

  private PaceModel(NumericAnswers times, double[] logs) {
    this.times = times;
    this.logs = logs;
    this.weight = new double[logs.length];
    this.objects = new Effects(times.objects().size());
    this.workers = new Effects(times.workers().size());
    this.typical = OrderFreeSums.mean(logs);
  }

  /**
   * Learns from times.
   *
   * @param logs logarithm of each answer's seconds
   */
  static PaceModel fit(NumericAnswers times, double[] logs) {
    PaceModel model = new PaceModel(times, logs);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      model.weigh();
      double change = Math.max(model.judge(model.objects, true), model.judge(model.workers, false));
      model.learnVariances();
      if (change < SETTLED) {
        break;
      }
    }
    model.widen();
    return model;
  }

  /** Logarithm of the seconds that a typical worker takes for a typical object. */
  double typical() {
    return typical;
  }

  /** What is added to it for a worker. */
  double ownOf(int worker) {
    return workers.mean[worker];
  }

  /** How sure that is, as a variance; greater than 0. */
  double varianceOf(int worker) {
    return workers.variance[worker];
  }

  private void weigh() {
    for (int answer = 0; answer < logs.length; answer++) {
      double residual = residual(answer);
      weight[answer] = (FREEDOM + 1) / (FREEDOM + residual * residual / error);
    }
  }

  private double judge(Effects effects, boolean ofObjects) {
    OrderFreeSums top = new OrderFreeSums(effects.mean.length);
    OrderFreeSums bottom = new OrderFreeSums(effects.mean.length);
    for (int answer = 0; answer < logs.length; answer++) {
      int index = ofObjects ? times.object(answer) : times.worker(answer);
      top.add(index, weight[answer] * (residual(answer) + effects.mean[index]));
      bottom.add(index, weight[answer]);
    }
    double before = typical;
    double change = effects.take(top, bottom, error);
    typical += effects.centre();
    return Math.max(change, Math.abs(typical - before));
  }

  private void learnVariances() {
    OrderFreeSums sum = new OrderFreeSums(1);
    for (int answer = 0; answer < logs.length; answer++) {
      double residual = residual(answer);
      double unsure =
          objects.variance[times.object(answer)] + workers.variance[times.worker(answer)];
      sum.add(0, weight[answer] * (residual * residual + unsure));
    }
    error =
        Math.max(
            LEAST_VARIANCE,
            (sum.get(0) + PRIOR_OBSERVATIONS * PRIOR_VARIANCE)
                / (logs.length + PRIOR_OBSERVATIONS));
    objects.learnPrior();
    workers.learnPrior();
  }

  /**
   * What is not known of the objects is not known of the workers who answered to them either. An
   * answer tells as much as the t distribution's Fisher information says.
   */
  private void widen() {
    OrderFreeSums precision = new OrderFreeSums(workers.mean.length);
    for (int answer = 0; answer < logs.length; answer++) {
      double noise = error * (FREEDOM + 3) / (FREEDOM + 1) + objects.variance[times.object(answer)];
      precision.add(times.worker(answer), 1 / noise);
    }
    for (int worker = 0; worker < workers.mean.length; worker++) {
      workers.variance[worker] = 1 / (precision.get(worker) + 1 / workers.prior);
    }
  }

  private double residual(int answer) {
    return logs[answer]
        - typical
        - objects.mean[times.object(answer)]
        - workers.mean[times.worker(answer)];
  }
}
