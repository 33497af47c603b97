package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Numbers for the same objects that were made in different ways, to be weighed against each other:
 * side by side, each way with its share of the variance. Immutable and safe for threads.
 */
final class Views {

  private final List<Matrix> views;
  private final double[] variances;

  /**
   * @param views one or more, each with a row for each object
   * @throws IllegalArgumentException if they have different numbers of rows
   */
  Views(List<Matrix> views) {
    this.views = List.copyOf(views);
    variances = new double[views.size()];
    for (int v = 0; v < variances.length; v++) {
      if (views.get(v).rows() != views.get(0).rows()) {
        throw new IllegalArgumentException(
            "views of %d and of %d objects".formatted(views.get(0).rows(), views.get(v).rows()));
      }
      variances[v] = Math.max(variance(views.get(v)), 1e-12);
    }
  }

  /** How many ways there are. */
  int count() {
    return variances.length;
  }

  /** How many objects there are. */
  int objects() {
    return views.get(0).rows();
  }

  /** As below, of all objects. */
  Matrix weighed(double[] shares) {
    return weighed(shares, IntStream.range(0, objects()).toArray());
  }

  /**
   * The views that have a share, side by side; their total variance over all objects is 1.
   *
   * @param shares for each view 0 or more, together 1
   * @param chosen of these objects only
   * @return a row for each chosen object
   */
  Matrix weighed(double[] shares, int[] chosen) {
    List<Matrix> parts = new ArrayList<>();
    int columns = 0;
    for (int v = 0; v < shares.length; v++) {
      if (shares[v] > 0) {
        Matrix part = views.get(v).select(chosen);
        float factor = (float) Math.sqrt(shares[v] / variances[v]);
        for (int i = 0; i < part.values().length; i++) {
          part.values()[i] *= factor;
        }
        parts.add(part);
        columns += part.columns();
      }
    }
    return parts.size() == 1 ? parts.get(0) : sideBySide(parts, chosen.length, columns);
  }

  private static Matrix sideBySide(List<Matrix> parts, int rows, int columns) {
    Matrix joined = Matrix.zeros(rows, columns);
    int column = 0;
    for (Matrix part : parts) {
      for (int row = 0; row < rows; row++) {
        System.arraycopy(
            part.values(),
            row * part.columns(),
            joined.values(),
            row * columns + column,
            part.columns());
      }
      column += part.columns();
    }
    return joined;
  }

  private static double variance(Matrix view) {
    double[] sums = new double[view.columns()];
    double squares = 0;
    for (int i = 0; i < view.values().length; i++) {
      sums[i % sums.length] += view.values()[i];
      squares += (double) view.values()[i] * view.values()[i];
    }
    double n = Math.max(1, view.rows());
    double variance = squares / n;
    for (double sum : sums) {
      variance -= sum / n * (sum / n);
    }
    return variance;
  }
}
