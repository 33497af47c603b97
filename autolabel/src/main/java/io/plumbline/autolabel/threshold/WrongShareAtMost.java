package io.plumbline.autolabel.threshold;

import java.util.List;

/**
 * At most a given share of the open objects that are labeled may get a wrong label. That share need
 * not grow down the list, so the places of a grid are tested in their order, from a few starts on.
 *
 * @param share more than 0 and less than 1
 * @param starts where to start, as shares of the pool, more than 0 up to 1; chosen without
 *     knowledge of the sample's labels. A good guess makes the choice sharper, a bad one never
 *     makes it wrong
 */
public record WrongShareAtMost(double share, List<Double> starts) implements ThresholdRule {

  /** Starts for a model of which nothing is known. */
  public static final List<Double> ANYWHERE = List.of(0.1, 0.25, 0.4, 0.6, 0.8);

  /** Starts for a model that is believed to be good enough for nearly all of the pool. */
  public static final List<Double> NEARLY_ALL = List.of(0.85);

  /** Copies the list. */
  public WrongShareAtMost {
    starts = List.copyOf(starts);
  }

  @Override
  public int prefix(RankedPool pool, double risk) {
    return new FixedSequence(open -> share * open, starts).prefix(pool, risk);
  }
}
