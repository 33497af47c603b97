package io.plumbline.consolidation.ranking;

/**
 * Each item has a score, and the chance to be preferred is logistic in the difference of two
 * scores: R. A. Bradley and M. E. Terry, "Rank Analysis of Incomplete Block Designs", Biometrika
 * 39, 1952. Scores have a normal prior with standard deviation {@value ScoreModel#PRIOR_DEVIATION},
 * so that they stay finite. All workers count alike, and a pair's label follows from the scores
 * alone.
 *
 * <p>Ties say nothing of the order; they only make a tie more likely.
 */
public final class BradleyTerry implements ComparisonConsolidator {

  @Override
  public ComparisonResult fit(Comparisons comparisons) {
    ScoreModel model = new ScoreModel(comparisons);
    model.fitScores();
    return new PairPosterior(comparisons, model, false).result();
  }
}
