package io.plumbline.consolidation;

/**
 * What every kind of consolidation can say. Kinds add the labels themselves.
 *
 * <p>Arrays in results are not copied: do not change them.
 */
public interface ConsolidationResult {

  /**
   * Per object, the probability that its label is right, 0 to 1, never NaN. It is calibrated: of
   * many labels with confidence 0.9, nine in ten are right. What "right" means stands with each
   * kind.
   */
  double[] confidence();

  /** How good each worker is, by their index in the annotations. */
  WorkerQuality workerQuality();
}
