package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.SparseRows;
import java.util.Arrays;
import java.util.Random;

/**
 * A linear function that tells one class from the others, by dual coordinate descent on the squared
 * hinge loss (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML
 * 2008). Not safe for threads.
 */
final class Separation {

  private static final int MOST_PASSES = 40;

  /** The steepest slope at which a descent ends: that of the authors' own LIBLINEAR. */
  private static final double FLAT = 0.1;

  private final SparseRows objects;
  private final int[] examples;
  private final int[] signs;
  private final double[] squaredNorms;
  private final double[] dual;
  private final float[] weights;
  private float constant;

  /**
   * A function that is 0 everywhere.
   *
   * @param places of the training objects that are learned from
   * @param c the class
   */
  Separation(SparseRows objects, TrainingSet training, int[] places, int c) {
    this.objects = objects;
    examples = Arrays.stream(places).map(place -> training.objects()[place]).toArray();
    signs = Arrays.stream(places).map(place -> training.labels()[place] == c ? 1 : -1).toArray();
    squaredNorms = Arrays.stream(examples).mapToDouble(objects::squaredNorm).toArray();
    dual = new double[examples.length];
    weights = new float[objects.width()];
  }

  /**
   * Gives each example a weight to begin with.
   *
   * @param duals 0 or more for each
   */
  void begin(double[] duals) {
    for (int i = 0; i < dual.length; i++) {
      move(i, duals[i]);
    }
  }

  /** The weight of the i-th example, 0 or more: 0 if it is far on its side. */
  double dual(int i) {
    return dual[i];
  }

  /** Above 0 if an object seems to be of the class. */
  float score(int object) {
    return objects.dot(object, weights) + constant;
  }

  /**
   * Goes on from the weights as they are.
   *
   * @param cost of examples on the wrong side, above 0
   * @param seed of the order in which examples are looked at
   */
  void descend(double cost, long seed) {
    double softness = 1 / (2 * cost);
    Random random = new Random(seed);
    int[] order = new int[examples.length];
    Arrays.setAll(order, i -> i);
    double steepest = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < MOST_PASSES && steepest > FLAT; pass++) {
      steepest = 0;
      for (int left = order.length; left > 0; left--) {
        int other = random.nextInt(left);
        int i = order[other];
        order[other] = order[left - 1];
        order[left - 1] = i;
        double slope = signs[i] * score(examples[i]) - 1 + softness * dual[i];
        if (slope < 0 || dual[i] > 0) {
          steepest = Math.max(steepest, Math.abs(slope));
          move(i, Math.max(0, dual[i] - slope / (squaredNorms[i] + 1 + softness)));
        }
      }
    }
  }

  private void move(int i, double to) {
    float change = (float) (signs[i] * (to - dual[i]));
    objects.addTo(weights, examples[i], change);
    constant += change;
    dual[i] = to;
  }
}
