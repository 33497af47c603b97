package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.SparseRows;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A linear function for each class against the others, by dual coordinate descent on the squared
 * hinge loss (Hsieh et al., "A dual coordinate descent method for large-scale linear SVM", ICML
 * 2008): fast where objects have many numbers and most are zero, as texts have. Held-out scores
 * come from three further models, each of which has not seen a third.
 */
public final class LinearMachine implements Learner {

  private static final Folds FOLDS = new Folds(3);
  private static final double[] COSTS = {0.1, 0.5, 2};
  private static final int PASSES = 40;
  private static final double ENOUGH = 0.02;

  private final SparseRows objects;
  private final long seed;

  /**
   * @param objects a row for each object
   * @param seed of the order in which examples are looked at
   */
  public LinearMachine(SparseRows objects, long seed) {
    this.objects = objects;
    this.seed = seed;
  }

  @Override
  public Scores learn(TrainingSet training) {
    double best = COSTS[0];
    double least = Double.POSITIVE_INFINITY;
    Matrix heldOut = Matrix.zeros(training.size(), training.classes());
    for (double cost : COSTS) {
      Matrix scores = heldOut(training, cost);
      double error = new Scores(scores, scores, training).heldOutError();
      if (error < least) {
        least = error;
        best = cost;
        heldOut = scores;
      }
    }
    int[] places = IntStream.range(0, training.size()).toArray();
    float[][] weights = train(training, places, best);
    Matrix all = Matrix.zeros(objects.rows(), training.classes());
    IntStream.range(0, objects.rows()).parallel().forEach(row -> score(row, weights, all, row));
    return new Scores(all, heldOut, training);
  }

  private Matrix heldOut(TrainingSet training, double cost) {
    Matrix scores = Matrix.zeros(training.size(), training.classes());
    for (int fold = 0; fold < FOLDS.count(); fold++) {
      float[][] weights = train(training, FOLDS.others(fold, training.size()), cost);
      Arrays.stream(FOLDS.members(fold, training.size()))
          .parallel()
          .forEach(place -> score(training.objects()[place], weights, scores, place));
    }
    return scores;
  }

  private void score(int object, float[][] weights, Matrix into, int row) {
    for (int c = 0; c < weights.length; c++) {
      into.values()[row * weights.length + c] =
          objects.dot(object, weights[c]) + weights[c][objects.width()];
    }
  }

  private float[][] train(TrainingSet training, int[] places, double cost) {
    float[][] weights = new float[training.classes()][];
    IntStream.range(0, weights.length)
        .parallel()
        .forEach(c -> weights[c] = separate(training, places, c, cost));
    return weights;
  }

  /** The weights of one class against the others; the last one is the constant. */
  private float[] separate(TrainingSet training, int[] places, int c, double cost) {
    float[] weights = new float[objects.width() + 1];
    int bias = objects.width();
    double[] dual = new double[places.length];
    double softness = 1 / (2 * cost);
    Random random = new Random(seed);
    int[] order = places.clone();
    Arrays.setAll(order, i -> i);
    for (int pass = 0; pass < PASSES; pass++) {
      double steepest = 0;
      for (int i = order.length - 1; i >= 0; i--) {
        int other = random.nextInt(i + 1);
        int at = order[other];
        order[other] = order[i];
        order[i] = at;
        int object = training.objects()[places[at]];
        int sign = training.labels()[places[at]] == c ? 1 : -1;
        double slope =
            sign * (objects.dot(object, weights) + weights[bias]) - 1 + softness * dual[at];
        double projected = dual[at] > 0 ? slope : Math.min(slope, 0);
        if (projected != 0) {
          double curvature = objects.squaredNorm(object) + 1 + softness;
          double moved = Math.max(0, dual[at] - slope / curvature);
          float change = (float) (sign * (moved - dual[at]));
          objects.addTo(weights, object, change);
          weights[bias] += change;
          dual[at] = moved;
        }
        steepest = Math.max(steepest, Math.abs(projected));
      }
      if (steepest < ENOUGH) {
        break;
      }
    }
    return weights;
  }
}
