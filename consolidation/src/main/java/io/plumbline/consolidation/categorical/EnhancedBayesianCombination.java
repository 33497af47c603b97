package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.categorical.LatentStateSettings.Frequencies;
import io.plumbline.consolidation.categorical.LatentStateSettings.Start;

/**
 * EBCC: objects of a class fall into subtypes, and workers err by subtype, so that their errors are
 * correlated. Y. Li, B. I. P. Rubinstein and T. Cohn, "Exploiting Worker Correlation for Label
 * Aggregation in Crowdsourcing", ICML 2019.
 *
 * <p>Changed from the paper: as many subtypes as classes instead of ten, started from the pairs of
 * classes that an object's votes name instead of the best of 40 random starts, so that the result
 * depends on nothing but the answers. Up to {@value ConsensusOfModels#MOST_CLASSES_FOR_ALL_MODELS}
 * classes; with more there is one subtype, which is {@link IndependentBayesianCombination}.
 *
 * <p>Time in proportion to rounds × answers × classes². Immutable, safe for threads.
 */
public final class EnhancedBayesianCombination extends LatentClassMethod {

  @Override
  LatentStateSettings settings(int classCount) {
    int subtypes = classCount <= ModelAverage.MOST_CLASSES_FOR_LOOK_ALIKES ? classCount : 1;
    return new LatentStateSettings(
        subtypes, true, 0, Frequencies.LEARNED, 4, 1, false, 0.1, Start.VOTES, 50);
  }
}
