package io.plumbline.autolabel.loop;

import io.plumbline.autolabel.bound.FinitePopulation;

/**
 * What people said of a random sample of the model's labels. The bounds are exact for a sample of a
 * finite population.
 *
 * @param labeled how many objects the model has labeled
 * @param sampled how many of them people looked at, 0 to {@code labeled}
 * @param wrong to how many of those people gave another label
 */
public record Audit(int labeled, int sampled, int wrong) {

  /**
   * Checks the ranges given above.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public Audit {
    if (sampled < 0 || sampled > labeled || wrong < 0 || wrong > sampled) {
      throw new IllegalArgumentException(
          "%d wrong of %d sampled of %d labeled".formatted(wrong, sampled, labeled));
    }
  }

  /** At least so many labels of the model are wrong, but with probability {@code risk}. */
  public int leastWrong(double risk) {
    return labeled - new FinitePopulation(labeled, sampled).mostWrong(sampled - wrong, risk);
  }

  /** At most so many labels of the model are wrong, but with probability {@code risk}. */
  public int mostWrong(double risk) {
    return new FinitePopulation(labeled, sampled).mostWrong(wrong, risk);
  }

  /**
   * Whether the sample shows that more labels are wrong than may be. Of rounds in which that is not
   * so, no more than a share of {@code risk} is refuted.
   *
   * @param allowed how many may be wrong
   */
  public boolean refutes(double allowed, double risk) {
    return leastWrong(risk) > allowed;
  }
}
