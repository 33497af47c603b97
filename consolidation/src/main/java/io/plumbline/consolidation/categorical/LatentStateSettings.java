package io.plumbline.consolidation.categorical;

/**
 * Which model of the answers {@link LatentStates} fits, and how.
 *
 * @param statesPerClass 1, or the number of classes: then state (c, m) is a class-c object that
 *     looks like class m
 * @param variational whether parameters are integrated out (mean-field variational Bayes) or
 *     maximised
 * @param dependence correlation of the errors of two workers on one object, 0 to 1. The n answers
 *     of an object count as n / (1 + (n − 1) × dependence) independent ones, which is Kish's design
 *     effect
 * @param frequencies what is assumed of the frequencies of the classes
 * @param right prior pseudo-count of right answers, per row of a worker's confusion matrix
 * @param wrong prior pseudo-count of each wrong answer
 * @param sharedPrior whether the prior is learned from all workers (empirical Bayes)
 * @param statePseudoCount prior pseudo-count of each state within its class
 * @param start what the first round starts from
 * @param rounds of estimation
 */
record LatentStateSettings(
    int statesPerClass,
    boolean variational,
    double dependence,
    Frequencies frequencies,
    double right,
    double wrong,
    boolean sharedPrior,
    double statePseudoCount,
    Start start,
    int rounds) {

  /**
   * Hierarchical Dawid–Skene: one state per class, and a prior that is learned from all workers,
   * beginning with that of {@link DawidSkeneSettings#DEFAULT}.
   */
  static LatentStateSettings hierarchical(
      int classCount,
      boolean variational,
      double dependence,
      Frequencies frequencies,
      Start start,
      int rounds) {
    DawidSkeneSettings prior = DawidSkeneSettings.DEFAULT;
    return new LatentStateSettings(
        1,
        variational,
        dependence,
        frequencies,
        prior.strength() * prior.diagonal(),
        prior.strength() * (1 - prior.diagonal()) / Math.max(1, classCount - 1),
        true,
        0,
        start,
        rounds);
  }

  /** What is assumed of the frequencies of the classes. */
  enum Frequencies {
    /** All classes are equally frequent. */
    UNIFORM,
    /** They are learned, and count as one more dependent answer. */
    LEARNED_AS_AN_ANSWER,
    /** They are learned. */
    LEARNED
  }

  /** What the first round starts from. */
  enum Start {
    /** Every worker is as the prior says. */
    PRIOR,
    /** The classes of an object are as probable as its votes say. */
    VOTES
  }
}
