package io.plumbline.autolabel.learner;

/** Says of every object what it is and how sure that is. Not safe for threads. */
public interface Model {

  /** Whether it learns from people's labels at all. */
  boolean learns();

  /**
   * Predicts all objects. The same training set gives the same predictions.
   *
   * @param training what people said so far; empty if the model does not learn
   */
  Predictions predict(TrainingSet training);
}
