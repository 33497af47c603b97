package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;
import java.util.stream.IntStream;

/** What a model says of each object. The arrays are shared, not copied. */
public final class Predictions {

  private final int[] labels;
  private final double[] confidence;

  /**
   * @param labels the class of each object
   * @param confidence the probability that it is right
   */
  public Predictions(int[] labels, double[] confidence) {
    this.labels = labels;
    this.confidence = confidence;
  }

  /** The class of each object. */
  public int[] labels() {
    return labels;
  }

  /** The probability that it is right. */
  public double[] confidence() {
    return confidence;
  }

  /** Learns a confidence from held-out scores and gives it to all objects. */
  public static Predictions of(Scores scores) {
    ConfidenceModel model = ConfidenceModel.learn(scores.heldOut(), scores.training());
    Matrix all = scores.all();
    int[] labels = new int[all.rows()];
    double[] confidence = new double[all.rows()];
    IntStream.range(0, labels.length)
        .parallel()
        .forEach(
            row -> {
              labels[row] = Scores.best(all, row);
              confidence[row] = model.confidence(all, row);
            });
    return new Predictions(labels, confidence);
  }
}
