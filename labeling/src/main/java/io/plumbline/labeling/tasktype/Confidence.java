package io.plumbline.labeling.tasktype;

/**
 * Confidences as labels have them: two decimals, rounded down, so that a label never says more than
 * is known.
 */
public final class Confidence {

  /** No number of answers makes a label certain. */
  private static final double HIGHEST = 0.99;

  private Confidence() {}

  /** The confidence of a probability. */
  public static double of(double probability) {
    return Math.min(HIGHEST, Math.floor(probability * 100) / 100);
  }
}
