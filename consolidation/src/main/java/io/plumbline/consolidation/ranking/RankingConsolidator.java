package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.Consolidator;

/** A method that makes one order of several. Immutable, safe for threads. */
public interface RankingConsolidator extends Consolidator<Rankings, RankingResult> {}
