package io.plumbline.consolidation.text;

/** The answer that is nearest to all answers, by weight. */
final class Medoid {

  private Medoid() {}

  /**
   * Its entry; of equally near ones the first in the order of texts.
   *
   * @param said at least one answer
   * @param weight per entry
   */
  static int of(ObjectTexts said, double[] weight) {
    double[] remoteness = said.remoteness(weight);
    int nearest = 0;
    for (int entry = 1; entry < remoteness.length; entry++) {
      if (remoteness[entry] < remoteness[nearest]) {
        nearest = entry;
      }
    }
    return nearest;
  }
}
