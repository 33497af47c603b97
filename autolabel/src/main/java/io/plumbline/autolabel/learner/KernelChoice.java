package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.SymmetricMatrix;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the shares of views, kernel and ridge by cross-validation on the training objects that
 * were drawn at random: they come first and stay the same, so every later training set leads to the
 * same choice. A view that is no help gets no share, and costs nothing afterwards.
 */
final class KernelChoice {

  private static final double[] SHARPNESS = {1, 2, 4, 8};
  private static final double[] RIDGES = {0.01, 0.03, 0.1, 0.3};
  private static final int MOST_OBJECTS = 900;
  private static final Folds FOLDS = new Folds(3);

  /**
   * A choice.
   *
   * @param shares of each view, together 1; not to be changed
   * @param ridge the variance of the noise in units of the kernel
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Kernel(double[] shares, GaussianKernel gaussian, double ridge) {}

  private final Views views;

  KernelChoice(Views views) {
    this.views = views;
  }

  /** The choice with the smallest squared error on held-out objects. */
  Kernel best(TrainingSet training) {
    int used = Math.min(MOST_OBJECTS, training.randomSize());
    int[] objects = Arrays.copyOf(training.objects(), used);
    List<double[]> mixtures = Blend.mixtures(views.count());
    Kernel best = new Kernel(mixtures.get(0), GaussianKernel.ofSharpness(SHARPNESS[0]), RIDGES[0]);
    double least = Double.POSITIVE_INFINITY;
    for (double[] shares : mixtures) {
      Matrix examples = views.weighed(shares, objects);
      Matrix turned = examples.transposed();
      float[] norms = examples.squaredNorms();
      for (double sharpness : SHARPNESS) {
        GaussianKernel gaussian = GaussianKernel.ofSharpness(sharpness);
        Matrix likeness = gaussian.between(examples, turned, norms);
        for (double ridge : RIDGES) {
          double error = squaredError(likeness, training, used, ridge);
          if (error < least) {
            least = error;
            best = new Kernel(shares, gaussian, ridge);
          }
        }
      }
    }
    return best;
  }

  private static double squaredError(
      Matrix likeness, TrainingSet training, int used, double ridge) {
    double error = 0;
    for (int fold = 0; fold < FOLDS.count(); fold++) {
      int[] seen = FOLDS.others(fold, used);
      int[] heldOut = FOLDS.members(fold, used);
      SymmetricMatrix system = new SymmetricMatrix(seen.length);
      for (int i = 0; i < seen.length; i++) {
        for (int j = i; j < seen.length; j++) {
          system.set(i, j, likeness.at(seen[i], seen[j]));
        }
      }
      system.addToDiagonal((float) ridge);
      double[][] right = new double[training.classes()][seen.length];
      for (int c = 0; c < right.length; c++) {
        for (int i = 0; i < seen.length; i++) {
          right[c][i] = wanted(training, seen[i], c);
        }
      }
      system.decompose().solve(right);
      error += error(likeness, training, seen, heldOut, right);
    }
    return error;
  }

  private static double error(
      Matrix likeness, TrainingSet training, int[] seen, int[] heldOut, double[][] weights) {
    double error = 0;
    for (int object : heldOut) {
      for (int c = 0; c < weights.length; c++) {
        double score = 0;
        for (int i = 0; i < seen.length; i++) {
          score += weights[c][i] * likeness.at(object, seen[i]);
        }
        double deviation = score - wanted(training, object, c);
        error += deviation * deviation;
      }
    }
    return error;
  }

  private static double wanted(TrainingSet training, int place, int c) {
    return (training.labels()[place] == c ? 1 : 0) - 1.0 / training.classes();
  }
}
