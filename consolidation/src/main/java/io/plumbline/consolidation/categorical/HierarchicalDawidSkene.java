package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.categorical.LatentStateSettings.Frequencies;
import io.plumbline.consolidation.categorical.LatentStateSettings.Start;

/**
 * Dawid–Skene whose prior is shared by all workers and learned from them (empirical Bayes): a
 * worker seen once is taken for an average one. After S. Paun, B. Carpenter, J. Chamberlain, D.
 * Hovy, U. Kruschwitz and M. Poesio, "Comparing Bayesian Models of Annotation", TACL 6, 2018.
 *
 * <p>Maximum a posteriori, twelve rounds. Time in proportion to rounds × answers × classes.
 * Immutable, safe for threads.
 */
public final class HierarchicalDawidSkene extends LatentClassMethod {

  @Override
  LatentStateSettings settings(int classCount) {
    return LatentStateSettings.hierarchical(
        classCount, false, 0, Frequencies.LEARNED, Start.PRIOR, 12);
  }
}
