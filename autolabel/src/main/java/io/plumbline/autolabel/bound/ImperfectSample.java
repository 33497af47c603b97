package io.plumbline.autolabel.bound;

import io.plumbline.consolidation.probability.GammaFunctions;

/**
 * A random sample of a finite population by people who may overlook that an object is wrong.
 *
 * <p>Whether somebody would see it is settled for each object by a coin, also for those that are
 * right. Sampled objects whose coin fell badly tell nothing, so they might as well not exist: what
 * is left is a random sample of a smaller population, and all its wrong objects are seen. So each
 * probability is that of {@link FinitePopulation}, averaged over how many sampled objects are left.
 * Coins of different weight only make few seen objects less probable (Hoeffding, "On the
 * distribution of the number of successes in independent trials", Annals of Mathematical Statistics
 * 27, 1956).
 *
 * @param size number of objects in the population
 * @param sampled how many of them were drawn, 0 to {@code size}
 * @param overlooked the probability that a wrong object of the sample is not seen to be wrong, 0 to
 *     1
 */
public record ImperfectSample(int size, int sampled, double overlooked) {

  /** Numbers of objects that are less probable than this are not looked at. */
  private static final double NEGLIGIBLE = 1e-12;

  /**
   * Checks the ranges given above.
   *
   * @throws IllegalArgumentException if one is left
   */
  public ImperfectSample {
    if (sampled < 0 || sampled > size) {
      throw new IllegalArgumentException(
          "%d of %d objects cannot have been sampled".formatted(sampled, size));
    }
    if (!(overlooked >= 0 && overlooked <= 1)) {
      throw new IllegalArgumentException(
          "a probability of %s is not in 0 to 1".formatted(overlooked));
    }
  }

  /**
   * The probability of so good a sample: of {@code seen + open} wrong objects that would be seen if
   * they were drawn, or are not drawn, at most {@code seen} were drawn. It grows with {@code seen}.
   *
   * @param seen how many sampled objects were seen to be wrong, 0 or more
   * @param open how many wrong objects the sample has left out, 0 to {@code size - sampled}
   */
  public double chanceOfAtMost(int seen, int open) {
    if (overlooked == 0) {
      return new FinitePopulation(size, sampled).chanceOfAtMost(seen, seen + open);
    }
    double chance = 0;
    double considered = 0;
    for (int left = 0; left <= sampled; left++) {
      double weight = chanceThatAreLeft(left);
      if (weight > NEGLIGIBLE) {
        FinitePopulation rest = new FinitePopulation(size - sampled + left, left);
        chance += weight * rest.chanceOfAtMost(seen, seen + open);
        considered += weight;
      }
    }
    return Math.min(1, chance + Math.max(0, 1 - considered));
  }

  private double chanceThatAreLeft(int left) {
    if (overlooked == 1) {
      return left == 0 ? 1 : 0;
    }
    return StrictMath.exp(
        GammaFunctions.logGamma(sampled + 1.0)
            - GammaFunctions.logGamma(left + 1.0)
            - GammaFunctions.logGamma(sampled - left + 1.0)
            + left * StrictMath.log1p(-overlooked)
            + (sampled - left) * StrictMath.log(overlooked));
  }
}
