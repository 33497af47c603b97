package io.plumbline.consolidation.numeric;

import io.plumbline.consolidation.Consolidator;

/** A method that makes one number of several. Implementations are immutable, safe for threads. */
public interface NumericConsolidator extends Consolidator<NumericAnswers, NumericResult> {}
