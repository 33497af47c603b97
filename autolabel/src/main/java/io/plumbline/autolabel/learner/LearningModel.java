package io.plumbline.autolabel.learner;

/**
 * A learner, and a confidence that is learned from its held-out scores.
 *
 * @param learner not used elsewhere meanwhile
 */
public record LearningModel(Learner learner) implements Model {

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public Predictions predict(TrainingSet training) {
    return Predictions.of(learner.learn(training));
  }
}
