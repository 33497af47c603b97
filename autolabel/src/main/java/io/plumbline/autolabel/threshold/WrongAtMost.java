package io.plumbline.autolabel.threshold;

import io.plumbline.autolabel.bound.FinitePopulation;

/**
 * At most a given number of open objects may get a wrong label.
 *
 * <p>With certain human labels this is exact for any way of going down the list. Let r be one more
 * than what is allowed. The target is missed from the place on where the r-th wrong open object
 * stands; let W be the number of wrong sampled objects before it. W ≤ w says that of the first w +
 * r wrong objects at most w were sampled, and that has the hypergeometric probability p(w) of
 * drawing at most w of w + r marked objects. So p(W) ≤ risk happens with probability risk at most,
 * and since the number of wrong sampled objects only grows down the list, no place behind passes
 * when this one does not.
 *
 * <p>With uncertain labels the places of a grid are tested in their order up to the first that
 * fails.
 *
 * @param allowed how many open objects may be wrong, 0 or more
 */
public record WrongAtMost(double allowed) implements ThresholdRule {

  @Override
  public int prefix(RankedPool pool, double risk) {
    return pool.hasWholeLosses()
        ? longest(pool, risk)
        : new FixedSequence(this::allowed, WrongShareAtMost.ANYWHERE).prefix(pool, risk);
  }

  private int longest(RankedPool pool, double risk) {
    int sampled = pool.sampled(pool.size());
    int most = mostWrongSampled(pool.size(), sampled, risk);
    int prefix = 0;
    while (prefix < pool.size()
        && (pool.loss(prefix + 1) <= most || pool.open(prefix + 1) <= allowed)) {
      prefix++;
    }
    return prefix;
  }

  /** The greatest w with p(w) ≤ risk; -1 if there is none. */
  private int mostWrongSampled(int size, int sampled, double risk) {
    int refuted = (int) Math.floor(allowed + 1e-9) + 1;
    FinitePopulation population = new FinitePopulation(size, sampled);
    int low = -1;
    int high = sampled;
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      boolean passes =
          middle + refuted > size - sampled + middle
              || population.chanceOfAtMost(middle, middle + refuted) <= risk;
      if (passes) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private double allowed(int open) {
    return allowed;
  }
}
