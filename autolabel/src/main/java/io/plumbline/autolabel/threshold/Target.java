package io.plumbline.autolabel.threshold;

/**
 * What the requester asks for: labels that are wrong no more often than this.
 *
 * @param kind of what the error is a share
 * @param error the greatest share of wrong labels, more than 0 and less than 1
 * @param risk the probability with which the target may be missed, more than 0 and less than 1
 */
public record Target(TargetKind kind, double error, double risk) {

  /**
   * Checks the ranges given above.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public Target {
    if (!(error > 0 && error < 1)) {
      throw new IllegalArgumentException(
          "a target error of %s makes no sense; give a share such as 0.05".formatted(error));
    }
    if (!(risk > 0 && risk < 1)) {
      throw new IllegalArgumentException(
          "a risk of %s makes no sense; give a probability such as 0.05".formatted(risk));
    }
  }
}
