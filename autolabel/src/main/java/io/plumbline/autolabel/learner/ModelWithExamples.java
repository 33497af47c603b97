package io.plumbline.autolabel.learner;

import java.util.Arrays;

/**
 * A learner that knows examples of other data from the start, as when a model is carried over from
 * one data set to the next: it learns from them and from what people say now.
 *
 * @param learner knows the objects of this data set first and the examples behind them; not used
 *     elsewhere meanwhile
 * @param examples by their numbers among all that the learner knows
 * @param objects number of objects of this data set
 */
public record ModelWithExamples(Learner learner, TrainingSet examples, int objects)
    implements Model {

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public Predictions predict(TrainingSet training) {
    Predictions all = Predictions.of(learner.learn(examples.and(training)));
    return new Predictions(
        Arrays.copyOf(all.labels(), objects), Arrays.copyOf(all.confidence(), objects));
  }
}
