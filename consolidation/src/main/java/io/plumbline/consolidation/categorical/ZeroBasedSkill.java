package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * Zero-based skill: votes count by their worker's skill, and the skill moves step by step towards
 * the agreement with what the votes then say, starting a little above chance. As in the library
 * crowd-kit (D. Ustalov, N. Pavlichenko and B. Tseitlin, "Learning from Crowds with Crowd-Kit",
 * JOSS 9(96), 2024).
 *
 * <p>Time in proportion to rounds × (answers + objects × classes). Immutable, safe for threads.
 */
public final class ZeroBasedSkill implements CategoricalConsolidator {
  private static final int ROUNDS = 100;
  private static final double TOLERANCE = 1e-5;
  private static final int FIRST_RATE = 1;
  private static final int ROUNDS_PER_RATE = 10;

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    DenseBatch batch = DenseBatch.of(answers, earlier);
    double[] skill = new double[batch.workerCount()];
    Arrays.fill(skill, 1.0 / batch.classCount() + 1e-3);
    double rate = FIRST_RATE;
    int round = 0;
    double moved = Double.POSITIVE_INFINITY;
    while (round < ROUNDS && moved > TOLERANCE) {
      round++;
      if (round % ROUNDS_PER_RATE == 0) {
        rate *= 0.9;
      }
      double[] agreement =
          WorkerAgreement.of(
              batch,
              WorkerAgreement.winners(
                  WorkerAgreement.weightedShares(batch, skill), batch.classCount()));
      moved = 0;
      for (int worker = 0; worker < skill.length; worker++) {
        double step = rate * (agreement[worker] - skill[worker]);
        skill[worker] += step;
        moved = Math.max(moved, Math.abs(step));
      }
    }
    return batch.result(
        WorkerAgreement.weightedShares(batch, skill),
        VoteWeights.votes(worker -> skill[worker]),
        round);
  }
}
