package io.plumbline.consolidation.categorical;

/**
 * Each worker is right with one probability per true class, and errs evenly: between {@link
 * OneCoinDawidSkene} and the full matrices of {@link DawidSkene}. The "homogeneous" and
 * "class-conditional" models of H. Li and B. Yu, "Error Rate Bounds and Iterative Weighted Majority
 * Voting for Crowdsourcing", 2014.
 *
 * <p>Time in proportion to rounds × answers × classes. Immutable, safe for threads.
 */
public final class ClassDependentDawidSkene implements CategoricalConsolidator {

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    int classCount = answers.classes().size();
    return new CoinModel(DenseBatch.of(answers, earlier), classCount, truth -> truth).run();
  }
}
