package io.plumbline.autolabel.bound;

import io.plumbline.consolidation.probability.BetaDistribution;

/**
 * Clopper and Pearson's exact bounds on a proportion, from independent draws (Biometrika 26, 1934).
 *
 * @param draws how many were drawn
 * @param hits how many of them count, 0 to {@code draws}
 */
public record Proportion(int draws, int hits) {

  /**
   * Checks the ranges given above.
   *
   * @throws IllegalArgumentException if there are more hits than draws
   */
  public Proportion {
    if (hits < 0 || hits > draws) {
      throw new IllegalArgumentException("%d of %d draws cannot count".formatted(hits, draws));
    }
  }

  /** The share of draws that count; 0 of none. */
  public double mean() {
    return draws == 0 ? 0 : hits / (double) draws;
  }

  /**
   * The bound that the proportion exceeds with probability {@code risk} at most.
   *
   * @param risk more than 0 and less than 1
   */
  public double upper(double risk) {
    return hits == draws ? 1 : new BetaDistribution(hits + 1.0, draws - hits).quantile(1 - risk);
  }

  /**
   * The bound that the proportion falls below with probability {@code risk} at most.
   *
   * @param risk more than 0 and less than 1
   */
  public double lower(double risk) {
    return hits == 0 ? 0 : new BetaDistribution(hits, draws - hits + 1.0).quantile(risk);
  }
}
