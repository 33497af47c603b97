package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;
import io.plumbline.consolidation.probability.GammaFunctions;
import java.util.Arrays;
import java.util.List;

/**
 * The probability that a worker does not look at the objects: how much better the worker's answers
 * are explained by one distribution for all objects than by one for each true class.
 *
 * <p>Both are Dirichlet-multinomial with a prior that weighs {@value #PRIOR_ANSWERS} answers: what
 * all workers together answer, and what they answer to objects of that class. Before anything is
 * seen, {@value #PRIOR_SPAM} of the workers are expected not to look. Who gives the same answer
 * always and who presses keys at random are both found, after some hundred answers.
 */
public final class SpamSuspicion {
  private static final double PRIOR_ANSWERS = 4;
  private static final double PRIOR_SPAM = 0.05;

  private final WorkerEvidence evidence;
  private final int[] batchWorker;
  private final AverageWorker average;
  private final double[] labelShare;

  private SpamSuspicion(WorkerEvidence evidence, int[] batchWorker) {
    this.evidence = evidence;
    this.batchWorker = batchWorker;
    this.average = new AverageWorker(evidence);
    long[] ofLabel = new long[evidence.classes().size()];
    Arrays.fill(ofLabel, FixedPoint.of(1));
    for (int entry = 0; entry < evidence.count().length; entry++) {
      ofLabel[evidence.label()[entry]] += FixedPoint.of(evidence.count()[entry]);
    }
    double all = Arrays.stream(ofLabel).sum();
    this.labelShare = Arrays.stream(ofLabel).mapToDouble(count -> count / all).toArray();
  }

  /**
   * Suspects workers by what an annotation of another kind showed that has classes, too.
   *
   * @param evidence expected counts
   * @param workers ids
   * @return per worker of that list, 0 to 1
   */
  public static double[] of(WorkerEvidence evidence, List<String> workers) {
    return of(evidence, KnownWorkers.of(evidence, workers).batchWorker(), workers.size());
  }

  /**
   * Suspects.
   *
   * @param batchWorker as in {@link KnownWorkers}
   * @param workers of the batch
   * @return per worker of the batch
   */
  static double[] of(WorkerEvidence evidence, int[] batchWorker, int workers) {
    return new SpamSuspicion(evidence, batchWorker).perWorker(workers);
  }

  private double[] perWorker(int workers) {
    int classCount = labelShare.length;
    ExactSum[] looks = new ExactSum[workers];
    Arrays.setAll(looks, worker -> FixedPoint.exactSum());
    long[][] ofTruth = new long[workers][];
    long[][] ofLabel = new long[workers][];
    for (int entry = 0; entry < batchWorker.length; entry++) {
      int worker = batchWorker[entry];
      if (worker < 0) {
        continue;
      }
      if (ofTruth[worker] == null) {
        ofTruth[worker] = new long[classCount];
        ofLabel[worker] = new long[classCount];
      }
      int truth = evidence.truth()[entry];
      int label = evidence.label()[entry];
      long count = FixedPoint.of(evidence.count()[entry]);
      ofTruth[worker][truth] += count;
      ofLabel[worker][label] += count;
      looks[worker].add(FixedPoint.of(rise(average.probability(truth, label), count)));
    }
    double[] spam = new double[workers];
    for (int worker = 0; worker < workers; worker++) {
      spam[worker] =
          ofTruth[worker] == null
              ? PRIOR_SPAM
              : spam(looks[worker], ofTruth[worker], ofLabel[worker]);
    }
    return spam;
  }

  private double spam(ExactSum looks, long[] ofTruth, long[] ofLabel) {
    ExactSum doesNot = FixedPoint.exactSum();
    long all = 0;
    for (int index = 0; index < ofTruth.length; index++) {
      looks.add(-FixedPoint.of(rise(1, ofTruth[index])));
      doesNot.add(FixedPoint.of(rise(labelShare[index], ofLabel[index])));
      all += ofTruth[index];
    }
    doesNot.add(-FixedPoint.of(rise(1, all)));
    double logOdds =
        doesNot.toDouble() - looks.toDouble() + StrictMath.log(PRIOR_SPAM / (1 - PRIOR_SPAM));
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** The logarithm of Γ(a + count) ∕ Γ(a), a being a share of the prior answers. */
  private static double rise(double share, long count) {
    double prior = PRIOR_ANSWERS * Math.max(1e-6, share);
    return count == 0
        ? 0
        : GammaFunctions.logGamma(prior + FixedPoint.toDouble(count))
            - GammaFunctions.logGamma(prior);
  }
}
