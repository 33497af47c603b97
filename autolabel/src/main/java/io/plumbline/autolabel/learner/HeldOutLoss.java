package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;

/**
 * What held-out scores are worth: the logarithmic loss of their soft-max on the random sample, at
 * the sharpness that suits them best. Squared error would count how far a score is from 1, which
 * nobody asks about an object whose class is clear.
 */
final class HeldOutLoss {

  /** How sharp the soft-max of a unit of lead is. */
  private static final double[] SHARPNESS = {0.5, 1, 2, 3, 4, 6};

  private HeldOutLoss() {}

  /**
   * The loss.
   *
   * @param heldOut a row for each training object, a column for each class
   * @return the sum over the objects that were drawn at random, in nats; finite
   */
  static double of(Matrix heldOut, TrainingSet training) {
    double unit = 1 / meanLead(heldOut);
    double least = Double.POSITIVE_INFINITY;
    for (double sharpness : SHARPNESS) {
      least = Math.min(least, of(heldOut, unit * sharpness, training));
    }
    return least;
  }

  private static double of(Matrix heldOut, double factor, TrainingSet training) {
    double loss = 0;
    for (int i = 0; i < training.randomSize(); i++) {
      double greatest = heldOut.at(i, Scores.best(heldOut, i));
      double sum = 0;
      for (int c = 0; c < heldOut.columns(); c++) {
        sum += Math.exp(factor * (heldOut.at(i, c) - greatest));
      }
      loss += Math.log(sum) + factor * (greatest - heldOut.at(i, training.labels()[i]));
    }
    return loss;
  }

  /** By how much the greatest score of a row exceeds the next one, on average; more than 0. */
  static double meanLead(Matrix scores) {
    double sum = 0;
    for (int i = 0; i < scores.rows(); i++) {
      double first = Double.NEGATIVE_INFINITY;
      double second = Double.NEGATIVE_INFINITY;
      for (int c = 0; c < scores.columns(); c++) {
        double score = scores.at(i, c);
        second = Math.max(second, Math.min(first, score));
        first = Math.max(first, score);
      }
      sum += first - second;
    }
    return Math.max(sum / Math.max(1, scores.rows()), 1e-9);
  }
}
