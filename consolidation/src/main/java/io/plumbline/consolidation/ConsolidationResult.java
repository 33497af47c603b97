package io.plumbline.consolidation;

/**
 * What every kind of consolidation can say. Kinds add the labels themselves.
 *
 * <p>Arrays in results are not copied: do not change them.
 */
public interface ConsolidationResult {

  /**
   * Per object, the probability that its label is right, 0 to 1, never NaN. The default method of a
   * kind calibrates it: of many labels with confidence 0.9, nine in ten are right. What "right"
   * means stands with each kind.
   */
  double[] confidence();

  /** How good each worker is, by their index in the annotations. */
  WorkerQuality workerQuality();

  /**
   * Why an object has its label. Made when asked for.
   *
   * @param object index of the object in the annotations
   * @throws IndexOutOfBoundsException if there is no such object
   */
  Explanation explain(int object);
}
