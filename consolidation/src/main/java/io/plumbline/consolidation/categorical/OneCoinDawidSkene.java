package io.plumbline.consolidation.categorical;

/**
 * Each worker is right with one probability for all classes, and errs evenly. The simplest model of
 * A. P. Dawid and A. M. Skene's family; Y. Zhang, X. Chen, D. Zhou and M. I. Jordan, "Spectral
 * Methods Meet EM", JMLR 17, 2016, give it the name.
 *
 * <p>Time in proportion to rounds × answers × classes. Immutable, safe for threads.
 */
public final class OneCoinDawidSkene implements CategoricalConsolidator {

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    return new CoinModel(DenseBatch.of(answers, earlier), 1, truth -> 0).run();
  }
}
