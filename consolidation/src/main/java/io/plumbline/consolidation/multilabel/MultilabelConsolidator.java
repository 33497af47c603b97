package io.plumbline.consolidation.multilabel;

import io.plumbline.consolidation.Consolidator;

/** A method that makes one set of labels of several. Immutable, safe for threads. */
public interface MultilabelConsolidator extends Consolidator<MultilabelAnswers, MultilabelResult> {}
