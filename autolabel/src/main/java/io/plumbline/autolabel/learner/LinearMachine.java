package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.SparseRows;
import java.util.stream.IntStream;

/**
 * A linear function for each class against the others, by {@link Separation}: fast where objects
 * have many numbers and most are zero, as texts have. Held-out scores come from three further
 * models, each of which has not seen a third. Models of several costs are made in turn, and the one
 * of all objects from those of the thirds: each begins where the one before it ended.
 */
public final class LinearMachine implements Learner {

  private static final Folds FOLDS = new Folds(3);
  private static final double[] COSTS = {0.1, 0.5, 2};

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
    int classes = training.classes();
    Matrix[] heldOut = new Matrix[COSTS.length];
    for (int k = 0; k < heldOut.length; k++) {
      heldOut[k] = Matrix.zeros(training.size(), classes);
    }
    double[][][] duals = new double[classes][COSTS.length][training.size()];
    IntStream.range(0, classes)
        .parallel()
        .forEach(
            c -> {
              for (int fold = 0; fold < FOLDS.count(); fold++) {
                holdOut(fold, training, c, heldOut, duals[c]);
              }
            });
    int cost = best(heldOut, training);
    int[] places = IntStream.range(0, training.size()).toArray();
    Matrix all = Matrix.zeros(objects.rows(), classes);
    IntStream.range(0, classes)
        .parallel()
        .forEach(
            c -> {
              Separation separation = new Separation(objects, training, places, c);
              separation.begin(duals[c][cost]);
              separation.descend(COSTS[cost], seed);
              for (int object = 0; object < objects.rows(); object++) {
                all.values()[object * classes + c] = separation.score(object);
              }
            });
    return new Scores(all, heldOut[cost], training);
  }

  /**
   * Scores the objects of a fold for a class, by models that have not seen them.
   *
   * @param heldOut takes the scores, for each cost
   * @param duals takes what the models give each object that they have seen, for each cost: the
   *     mean over those models
   */
  private void holdOut(int fold, TrainingSet training, int c, Matrix[] heldOut, double[][] duals) {
    int[] places = FOLDS.others(fold, training.size());
    int[] members = FOLDS.members(fold, training.size());
    Separation separation = new Separation(objects, training, places, c);
    for (int k = 0; k < COSTS.length; k++) {
      separation.descend(COSTS[k], seed);
      for (int place : members) {
        heldOut[k].values()[place * training.classes() + c] =
            separation.score(training.objects()[place]);
      }
      for (int i = 0; i < places.length; i++) {
        duals[k][places[i]] += separation.dual(i) / (FOLDS.count() - 1);
      }
    }
  }

  private static int best(Matrix[] heldOut, TrainingSet training) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < heldOut.length; k++) {
      double error = new Scores(heldOut[k], heldOut[k], training).heldOutError();
      if (error < least) {
        least = error;
        best = k;
      }
    }
    return best;
  }
}
