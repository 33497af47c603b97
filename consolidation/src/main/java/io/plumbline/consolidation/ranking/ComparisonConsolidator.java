package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.Consolidator;

/** A method that makes labels of pairs and scores of items. Immutable, safe for threads. */
public interface ComparisonConsolidator extends Consolidator<Comparisons, ComparisonResult> {}
