package io.plumbline.autolabel.learner;

/**
 * Predictions that somebody else's model made before.
 *
 * @param predictions of all objects; the confidence may be any number that is greater where the
 *     model is surer
 */
public record GivenModel(Predictions predictions) implements Model {

  @Override
  public boolean learns() {
    return false;
  }

  @Override
  public Predictions predict(TrainingSet training) {
    return predictions;
  }
}
