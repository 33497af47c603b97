package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.categorical.LatentStateSettings.Frequencies;
import io.plumbline.consolidation.categorical.LatentStateSettings.Start;

/**
 * iBCC: a confusion matrix per worker with a Dirichlet prior of four right answers and one of each
 * wrong one, all parameters integrated out by mean-field variational Bayes. H.-C. Kim and Z.
 * Ghahramani, "Bayesian Classifier Combination", AISTATS 2012; E. Simpson, S. Roberts, I. Psorakis
 * and A. Smith, "Dynamic Bayesian Combination of Multiple Imperfect Classifiers", 2013.
 *
 * <p>Time in proportion to rounds × answers × classes. Immutable, safe for threads.
 */
public final class IndependentBayesianCombination extends LatentClassMethod {

  @Override
  LatentStateSettings settings(int classCount) {
    return new LatentStateSettings(
        1, true, 0, Frequencies.LEARNED, 4, 1, false, 0, Start.VOTES, 50);
  }
}
