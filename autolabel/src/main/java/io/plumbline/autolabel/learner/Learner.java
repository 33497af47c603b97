package io.plumbline.autolabel.learner;

/**
 * Learns classes from examples. It knows all objects, labeled or not, from the start. Not safe for
 * threads; uses all cores itself. What it returns depends on its construction and the training set
 * only, so a round that was interrupted can be done again.
 */
@FunctionalInterface
public interface Learner {

  /**
   * Learns, and scores all objects.
   *
   * @param training at least one object for each of a few classes
   */
  Scores learn(TrainingSet training);
}
