package io.plumbline.consolidationcli.groundtruth;

/** The confidence of a label as an output manifest has it. */
public final class Confidence {

  private Confidence() {}

  /**
   * Two decimals, rounded down so that it never says more than is known; 0 where each object has
   * one answer, as Ground Truth's is.
   *
   * @param probability that the label is right
   * @param single whether each object has one answer only
   */
  public static double of(double probability, boolean single) {
    return single ? 0 : Math.floor(probability * 100) / 100;
  }
}
