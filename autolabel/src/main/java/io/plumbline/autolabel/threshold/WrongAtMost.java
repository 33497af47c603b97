package io.plumbline.autolabel.threshold;

import io.plumbline.autolabel.bound.ImperfectSample;

/**
 * At most a given number of open objects may get a wrong label.
 *
 * <p>With losses of 0 or 1 this is exact for any way of going down the list. Let r be one more than
 * what is allowed. The target is missed from the place on where the r-th wrong open object stands;
 * let W be the number of wrong sampled objects before it. W ≤ w says that of the first w + r wrong
 * objects at most w were sampled, and that has the hypergeometric probability p(w) of drawing at
 * most w of w + r marked objects. So p(W) ≤ risk happens with probability risk at most, and since
 * the number of wrong sampled objects only grows down the list, no place behind passes when this
 * one does not.
 *
 * <p>Where people overlook wrong objects, those that were sampled and overlooked are left out of
 * all this, and p(w) is that of an {@link ImperfectSample}.
 *
 * <p>With losses between 0 and 1 the places of a grid are tested in their order up to the first
 * that fails.
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
    int most = mostWrongSampled(pool.sample(pool.size()), risk);
    int prefix = 0;
    while (prefix < pool.size()
        && (pool.loss(prefix + 1) <= most || pool.open(prefix + 1) <= allowed)) {
      prefix++;
    }
    return prefix;
  }

  /** The greatest w with p(w) ≤ risk; -1 if there is none. */
  private int mostWrongSampled(ImperfectSample sample, double risk) {
    int refuted = (int) Math.floor(allowed + 1e-9) + 1;
    boolean isEnough = refuted > sample.size() - sample.sampled();
    int low = -1;
    int high = sample.sampled();
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (isEnough || sample.chanceOfAtMost(middle, refuted) <= risk) {
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
