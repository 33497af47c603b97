package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;
import java.util.Arrays;

/**
 * BWA: votes are noisy observations of a point among the classes' corners, each worker with a
 * variance of their own, so that the label is a weighted average with weights that are learned. Y.
 * Li, B. I. P. Rubinstein and T. Cohn, "Truth Inference at Scale: A Bayesian Model for Adjudicating
 * Highly Redundant Crowd Annotations", WWW 2019.
 *
 * <p>The prior of a worker's precision counts as 15 answers with the mean squared distance of all
 * votes from the vote shares.
 *
 * <p>Time in proportion to rounds × answers × classes. Immutable, safe for threads.
 */
public final class BayesianWeightedAverage implements CategoricalConsolidator {
  private static final int ROUNDS = 50;
  private static final double PRIOR_ANSWERS = 15;

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    DenseBatch batch = DenseBatch.of(answers, earlier);
    double[] share = batch.voteShares();
    double[] weight = new double[batch.workerCount()];
    Arrays.fill(weight, 1);
    double usual = -1;
    for (int round = 0; round < ROUNDS; round++) {
      long[] distance = new long[batch.workerCount()];
      int[] given = new int[batch.workerCount()];
      addDistances(batch, share, distance, given);
      if (usual < 0) {
        ExactSum all = FixedPoint.exactSum();
        Arrays.stream(distance).forEach(all::add);
        usual = Math.max(1e-6, all.toDouble() / Math.max(1, answers.size()));
      }
      double heaviest = 0;
      for (int worker = 0; worker < weight.length; worker++) {
        weight[worker] =
            (PRIOR_ANSWERS + given[worker])
                / (PRIOR_ANSWERS * usual + FixedPoint.toDouble(distance[worker]));
        heaviest = Math.max(heaviest, weight[worker]);
      }
      for (int worker = 0; worker < weight.length; worker++) {
        weight[worker] /= heaviest;
      }
      share = WorkerAgreement.weightedShares(batch, weight);
    }
    return batch.result(share, VoteWeights.votes(worker -> weight[worker]), ROUNDS);
  }

  /** Adds each answer's squared distance from its object's point, over all classes. */
  private static void addDistances(DenseBatch batch, double[] share, long[] distance, int[] given) {
    Voices voices = batch.voices();
    int classCount = batch.classCount();
    for (int object = 0; object < voices.objectCount(); object++) {
      long norm = 0;
      for (int slot = object * classCount; slot < (object + 1) * classCount; slot++) {
        norm += FixedPoint.of(share[slot] * share[slot]);
      }
      for (int position = voices.start()[object];
          position < voices.start()[object + 1];
          position++) {
        int voice = voices.voice()[position];
        double said = share[object * classCount + voices.label()[voice]];
        distance[voices.worker()[voice]] += norm + FixedPoint.of(1 - 2 * said);
        given[voices.worker()[voice]]++;
      }
    }
  }
}
