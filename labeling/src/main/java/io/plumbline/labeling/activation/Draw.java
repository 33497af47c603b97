package io.plumbline.labeling.activation;

/** Decides who is sampled. */
@FunctionalInterface
interface Draw {

  /**
   * Whether a sampling condition is true.
   *
   * @param condition where it stands among the conditions
   * @param percent how many of a hundred inputs it is true of, from 0.01 to 100
   */
  boolean takes(String condition, double percent);
}
