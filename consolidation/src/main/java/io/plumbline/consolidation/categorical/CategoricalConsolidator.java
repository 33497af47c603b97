package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.Consolidator;

/**
 * A method that decides the class of each object from the answers of several workers.
 *
 * <p>Implementations are immutable and safe for use by many threads at once; the same input gives
 * the same output on every run and machine.
 */
public interface CategoricalConsolidator
    extends Consolidator<CategoricalAnswers, CategoricalResult> {

  /**
   * Consolidates answers about which nothing else is known.
   *
   * @param answers the answers; not changed
   * @return one entry per object of {@code answers}, by its index
   */
  @Override
  default CategoricalResult fit(CategoricalAnswers answers) {
    return fit(answers, WorkerEvidence.none(answers.classes()));
  }

  /**
   * Consolidates answers of workers of whom some are known from earlier batches.
   *
   * @param answers the answers; not changed
   * @param earlier what earlier batches showed about workers and classes. It must not cover objects
   *     of {@code answers}, or those would count twice
   * @return one entry per object of {@code answers}, by its index; its evidence covers {@code
   *     earlier} and this batch
   * @throws IllegalArgumentException if {@code earlier} is about other classes, or about the same
   *     in another order
   */
  CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier);
}
