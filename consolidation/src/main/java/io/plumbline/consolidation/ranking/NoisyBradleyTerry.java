package io.plumbline.consolidation.ranking;

/**
 * The default for comparisons: Bradley–Terry scores with a reliability of each worker, as in X.
 * Chen, P. N. Bennett, K. Collins-Thompson and E. Horvitz, "Pairwise Ranking Aggregation in a
 * Crowdsourced Setting", WSDM 2013. With its reliability a worker prefers as the scores say, else
 * the other way round; a beta prior expects {@value ScoreModel#PRIOR_RIGHT} of {@value
 * ScoreModel#PRIOR_ANSWERS} answers to follow the scores.
 *
 * <p>Added to the paper: a pair may differ from what the scores of its items say. Its label weighs
 * the comparisons of that very pair, each by its worker's reliability, against the scores; how far
 * pairs differ from the scores is learned from all of them by maximum marginal likelihood.
 *
 * <p>Scores and reliabilities are found by expectation maximisation. A round takes time in
 * proportion to the comparisons.
 */
public final class NoisyBradleyTerry implements ComparisonConsolidator {

  @Override
  public ComparisonResult fit(Comparisons comparisons) {
    ScoreModel model = new ScoreModel(comparisons);
    model.fitScoresAndWorkers();
    return new PairPosterior(comparisons, model, true).result();
  }
}
