package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.Products;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How alike the objects learned from are to all objects; grows with what is learned from. */
final class Likenesses {

  private static final int PIECE = 256;

  private final Matrix features;
  private final KernelChoice.Kernel kernel;
  private final Matrix turned;
  private final float[] norms;

  /**
   * For each {@value #PIECE} objects learned from, a row each, a column for every object. Sums over
   * the pieces come out the same however often the learned objects have grown.
   */
  private final List<Matrix> pieces = new ArrayList<>();

  private int[] learned = {};

  /**
   * @param features those of all objects, in the shares of the kernel
   */
  Likenesses(Matrix features, KernelChoice.Kernel kernel) {
    this.features = features;
    this.kernel = kernel;
    turned = features.transposed();
    norms = features.squaredNorms();
  }

  /** Whether they were made with this kernel. */
  boolean isOf(KernelChoice.Kernel other) {
    return kernel.isSameAs(other);
  }

  /** Whether what was learned from so far is the beginning of these. */
  boolean canGrowTo(int[] objects) {
    return objects.length >= learned.length
        && Arrays.equals(objects, 0, learned.length, learned, 0, learned.length);
  }

  /** Adds the likenesses of the objects that are new. */
  void growTo(int[] objects) {
    if (objects.length == learned.length) {
      return;
    }
    if (learned.length % PIECE != 0) {
      pieces.remove(pieces.size() - 1);
    }
    for (int from = pieces.size() * PIECE; from < objects.length; from += PIECE) {
      int[] piece = Arrays.copyOfRange(objects, from, Math.min(objects.length, from + PIECE));
      pieces.add(kernel.gaussian().between(features.select(piece), turned, norms));
    }
    learned = objects.clone();
  }

  /** How alike the {@code row}-th object learned from is to an object. */
  float at(int row, int object) {
    return pieces.get(row / PIECE).at(row % PIECE, object);
  }

  /**
   * Sums of the rows.
   *
   * @param weights for each sum the weights of the rows
   * @return a row for each object, a column for each sum
   */
  Matrix combine(double[][] weights) {
    Matrix sums = Matrix.zeros(weights.length, features.rows());
    for (int p = 0; p < pieces.size(); p++) {
      Matrix piece = pieces.get(p);
      Matrix factors = Matrix.zeros(weights.length, piece.rows());
      for (int i = 0; i < factors.values().length; i++) {
        factors.values()[i] = (float) weights[i / piece.rows()][p * PIECE + i % piece.rows()];
      }
      Matrix part = Products.of(factors, piece);
      for (int i = 0; i < part.values().length; i++) {
        sums.values()[i] += part.values()[i];
      }
    }
    return sums.transposed();
  }
}
