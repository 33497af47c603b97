package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;

/**
 * How well each class fits each object; more is better, the scale is the learner's own.
 *
 * @param all a row for each object, a column for each class
 * @param heldOut a row for each object that was learned from, by a model that has not seen it
 * @param training what was learned from, in the order of {@code heldOut}: all that was given, or a
 *     share of it
 */
public record Scores(Matrix all, Matrix heldOut, TrainingSet training) {

  /**
   * The share of objects learned from whose held-out scores favour another class than people did.
   */
  public double heldOutError() {
    int wrong = 0;
    for (int i = 0; i < training.size(); i++) {
      wrong += best(heldOut, i) == training.labels()[i] ? 0 : 1;
    }
    return wrong / (double) Math.max(1, training.size());
  }

  /** The column of the greatest number of a row; the first of several. */
  static int best(Matrix scores, int row) {
    int best = 0;
    for (int c = 1; c < scores.columns(); c++) {
      if (scores.at(row, c) > scores.at(row, best)) {
        best = c;
      }
    }
    return best;
  }
}
