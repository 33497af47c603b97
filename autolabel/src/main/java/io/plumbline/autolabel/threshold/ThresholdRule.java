package io.plumbline.autolabel.threshold;

/**
 * Chooses how many of the surest objects the model labels. The choice is made from data, and the
 * stated probability holds for what was chosen.
 */
@FunctionalInterface
public interface ThresholdRule {

  /**
   * How many of the surest objects may be labeled so that more of the open ones among them are
   * wrong than the target allows with probability {@code risk} at most.
   *
   * @param risk more than 0 and less than 1
   * @return 0 to the size of the pool
   */
  int prefix(RankedPool pool, double risk);
}
