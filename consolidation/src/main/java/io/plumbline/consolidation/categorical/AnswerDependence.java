package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;
import java.util.Arrays;
import java.util.List;

/**
 * How much the answers about one object depend on each other, asked of the answers themselves: each
 * is left out once and predicted from the object's others, which count as n / (1 + (n − 1) ρ)
 * independent ones (Kish's design effect). The ρ of {@link #TRIED} that predicts best is the
 * dependence; 0 if no object has two answers.
 *
 * <p>What is left out is left out of the worker's confusion matrix, too, or a worker with few
 * answers would seem to be predicted perfectly. Time is in proportion to answers × classes × the
 * number of values tried.
 */
final class AnswerDependence {
  static final double[] TRIED = {0, 0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.6};

  private static final double LEAST_LIKELIHOOD = 1e-9;

  private final LatentStates model;
  private final Voices voices;
  private final int classCount;

  private AnswerDependence(LatentStates model) {
    this.model = model;
    this.voices = model.voices();
    this.classCount = voices.classCount();
  }

  /**
   * @param model fitted, with one state per class
   */
  static double of(LatentStates model) {
    AnswerDependence dependence = new AnswerDependence(model);
    List<ExactSum[]> parts =
        ObjectRanges.map(model.voices().start(), dependence::logProbabilityOfHeldOut);
    double[] sum = new double[TRIED.length];
    for (int tried = 0; tried < TRIED.length; tried++) {
      ExactSum total = FixedPoint.exactSum();
      for (ExactSum[] part : parts) {
        total.add(part[tried]);
      }
      sum[tried] = total.toDouble();
    }
    int best = 0;
    for (int tried = 1; tried < TRIED.length; tried++) {
      best = sum[tried] > sum[best] ? tried : best;
    }
    return TRIED[best];
  }

  private ExactSum[] logProbabilityOfHeldOut(int from, int to) {
    ExactSum[] sums = new ExactSum[TRIED.length];
    Arrays.setAll(sums, tried -> FixedPoint.exactSum());
    long[] posterior = new long[classCount];
    long[] joint = new long[classCount];
    for (int object = from; object < to; object++) {
      if (voices.answers(object) > 1) {
        model.expect(object, posterior);
        add(object, posterior, joint, sums);
      }
    }
    return sums;
  }

  private void add(int object, long[] posterior, long[] joint, ExactSum[] sums) {
    int first = voices.start()[object];
    int answers = voices.answers(object);
    double[] likelihood = new double[answers * classCount];
    long[] log = new long[likelihood.length];
    long[] all = new long[classCount];
    for (int i = 0; i < likelihood.length; i++) {
      int truth = i % classCount;
      likelihood[i] =
          Math.max(
              LEAST_LIKELIHOOD,
              model
                  .parameters()
                  .probabilityWithout(
                      voices.voice()[first + i / classCount], truth, posterior[truth]));
      log[i] = FixedPoint.log(likelihood[i]);
      all[truth] += log[i];
    }
    for (int tried = 0; tried < TRIED.length; tried++) {
      double weight = 1 / (1 + (answers - 2) * TRIED[tried]);
      for (int left = 0; left < log.length; left += classCount) {
        sums[tried].add(logProbability(left, weight, likelihood, log, all, joint));
      }
    }
  }

  /** The logarithm of the probability of the answer at {@code left}, given all others. */
  private long logProbability(
      int left, double weight, double[] likelihood, long[] log, long[] all, long[] joint) {
    long[] logFrequency = model.parameters().logState();
    long best = Long.MIN_VALUE;
    for (int truth = 0; truth < classCount; truth++) {
      joint[truth] = Math.round((all[truth] - log[left + truth]) * weight) + logFrequency[truth];
      best = Math.max(best, joint[truth]);
    }
    long total = 0;
    long said = 0;
    for (int truth = 0; truth < classCount; truth++) {
      long share = FixedPoint.exp(joint[truth] - best);
      total += share;
      said += (long) (share * likelihood[left + truth] + 0.5);
    }
    return FixedPoint.log(Math.max(1, said) / (double) total);
  }
}
