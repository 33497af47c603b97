package io.plumbline.consolidation.categorical;

/**
 * Wawa: votes count by how often their worker agrees with the majority. Appen, "Calculating Worker
 * Agreement with Aggregate (Wawa)", 2021. Ties of the majority count in parts.
 *
 * <p>Time and memory are linear in the answers and objects × classes. Immutable, safe for threads.
 */
public final class WorkerAgreementWithAggregate implements CategoricalConsolidator {

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    DenseBatch batch = DenseBatch.of(answers, earlier);
    double[] majority = WorkerAgreement.winners(batch.voteShares(), batch.classCount());
    double[] skill = WorkerAgreement.of(batch, majority);
    return batch.result(
        WorkerAgreement.weightedShares(batch, skill),
        VoteWeights.votes(worker -> skill[worker]),
        2);
  }
}
