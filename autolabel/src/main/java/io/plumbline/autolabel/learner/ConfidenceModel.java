package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.SymmetricMatrix;
import java.util.Arrays;

/**
 * Learns from held-out scores when a learner is right: a logistic regression on the greatest score,
 * its lead over the next ones, which class it is and which is next. A soft-max looks at the scores
 * of an object alone and is as sure of a class that the learner often confuses as of one that it
 * never does (Vishwakarma et al., "Pearls from pebbles: improved confidence functions for
 * auto-labeling", NeurIPS 2024). Immutable and safe for threads.
 */
public final class ConfidenceModel {

  /** Above this number of classes one weight for each would only learn noise. */
  private static final int MOST_CLASSES = 100;

  private static final int NUMBERS = 8;
  private static final int LEAD = 1;
  private static final int CHOSEN = 6;
  private static final int STEPS = 12;

  /** The variance of a weight beforehand is 1 over this. */
  private static final double RIDGE = 1;

  private final int classes;
  private final double scale;
  private final double[] weights;

  private ConfidenceModel(int classes, double scale, double[] weights) {
    this.classes = classes;
    this.scale = scale;
    this.weights = weights;
  }

  /**
   * Learns.
   *
   * @param heldOut a row for each training object
   */
  public static ConfidenceModel learn(Matrix heldOut, TrainingSet training) {
    int classes = training.classes();
    double lead = 0;
    for (int i = 0; i < heldOut.rows(); i++) {
      int best = Scores.best(heldOut, i);
      lead += heldOut.at(i, best) - heldOut.at(i, next(heldOut, i, best));
    }
    double scale = lead > 0 ? heldOut.rows() / lead : 1;
    int length = NUMBERS + (classes <= MOST_CLASSES ? 2 * classes : 0);
    double[][] inputs = new double[heldOut.rows()][];
    boolean[] right = new boolean[heldOut.rows()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = inputs(heldOut, i, scale, classes, length);
      if (!training.isRandom(i)) {
        inputs[i][CHOSEN] = 1;
        inputs[i][CHOSEN + 1] = inputs[i][LEAD];
      }
      right[i] = Scores.best(heldOut, i) == training.labels()[i];
    }
    return new ConfidenceModel(classes, scale, newton(inputs, right, length));
  }

  /** The probability that the class of the greatest score of a row is the true one. */
  public double confidence(Matrix scores, int row) {
    return logistic(dot(weights, inputs(scores, row, scale, classes, weights.length)));
  }

  private static double[] inputs(Matrix scores, int row, double scale, int classes, int length) {
    int best = Scores.best(scores, row);
    int next = next(scores, row, best);
    double lead = scale * (scores.at(row, best) - scores.at(row, next));
    double rest = 0;
    for (int c = 0; c < classes; c++) {
      double behind = scale * (scores.at(row, best) - scores.at(row, c));
      rest += c == best ? 0 : Math.exp(-3 * behind);
    }
    double[] inputs = new double[length];
    inputs[0] = 1;
    inputs[LEAD] = lead;
    inputs[2] = lead * lead;
    inputs[3] = Math.sqrt(lead);
    inputs[4] = scale * scores.at(row, best);
    inputs[5] = Math.log(rest);
    if (length > NUMBERS) {
      inputs[NUMBERS + best] = 1;
      inputs[NUMBERS + classes + next] = 1;
    }
    return inputs;
  }

  private static int next(Matrix scores, int row, int best) {
    int next = best == 0 ? 1 : 0;
    for (int c = next + 1; c < scores.columns(); c++) {
      if (c != best && scores.at(row, c) > scores.at(row, next)) {
        next = c;
      }
    }
    return next;
  }

  /** Newton's method for the penalised likelihood; a step that does not help is halved. */
  private static double[] newton(double[][] inputs, boolean[] right, int length) {
    double[] weights = new double[length];
    double value = objective(inputs, right, weights);
    for (int step = 0; step < STEPS; step++) {
      SymmetricMatrix curvature = new SymmetricMatrix(length);
      double[] slope = new double[length];
      for (int j = 0; j < length; j++) {
        curvature.set(j, j, (float) RIDGE);
        slope[j] = -RIDGE * weights[j];
      }
      for (int i = 0; i < inputs.length; i++) {
        addTo(curvature, slope, inputs[i], right[i], weights);
      }
      curvature.decompose().solve(new double[][] {slope});
      double share = 1;
      double[] tried = moved(weights, slope, share);
      double reached = objective(inputs, right, tried);
      while (!(reached <= value) && share > 1e-3) {
        share /= 2;
        tried = moved(weights, slope, share);
        reached = objective(inputs, right, tried);
      }
      if (!(reached < value)) {
        break;
      }
      weights = tried;
      value = reached;
    }
    return weights;
  }

  private static void addTo(
      SymmetricMatrix curvature, double[] slope, double[] input, boolean right, double[] weights) {
    double p = logistic(dot(weights, input));
    double spread = Math.max(p * (1 - p), 1e-9);
    double off = (right ? 1 : 0) - p;
    for (int j = 0; j < input.length; j++) {
      if (input[j] != 0) {
        slope[j] += off * input[j];
        for (int k = j; k < input.length; k++) {
          curvature.set(j, k, (float) (curvature.at(j, k) + spread * input[j] * input[k]));
        }
      }
    }
  }

  private static double objective(double[][] inputs, boolean[] right, double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += RIDGE * weight * weight / 2;
    }
    for (int i = 0; i < inputs.length; i++) {
      double z = dot(weights, inputs[i]) * (right[i] ? 1 : -1);
      sum += z > 0 ? Math.log1p(Math.exp(-z)) : -z + Math.log1p(Math.exp(z));
    }
    return sum;
  }

  private static double[] moved(double[] weights, double[] direction, double share) {
    double[] moved = weights.clone();
    Arrays.setAll(moved, j -> weights[j] + share * direction[j]);
    return moved;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  private static double logistic(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
