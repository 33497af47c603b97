package io.plumbline.autolabel.linear;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * The directions in which samples vary most, found by subspace iteration from a random start
 * (Halko, Martinsson and Tropp, SIAM Review 53, 2011). The basis is orthonormal but not sorted:
 * distances are all that is wanted of it. Immutable and safe for threads.
 */
public final class PrincipalSubspace {

  private static final int ITERATIONS = 2;

  /** Rows that are made orthogonal to all before them at once. */
  private static final int BLOCK = 32;

  /** One basis vector per column, the scale of its row multiplied in. */
  private final Matrix basis;

  private final Matrix projectedMean;

  private PrincipalSubspace(float[] mean, float[] scale, Matrix rows) {
    Matrix scaled = new Matrix(rows.values().clone(), rows.rows(), rows.columns());
    for (int i = 0; i < scaled.values().length; i++) {
      scaled.values()[i] *= scale[i % scaled.columns()];
    }
    basis = scaled.transposed();
    projectedMean = Products.of(new Matrix(mean, 1, mean.length), basis);
  }

  /**
   * Learns from samples whose numbers come in groups: each group is scaled to a total variance.
   *
   * @param samples one per row
   * @param groups the first column of each group, and at last the number of columns
   * @param shares the total variance of each group
   * @param dimensions at most so many directions are kept
   * @param random where the iteration starts
   */
  public static PrincipalSubspace ofGroups(
      Matrix samples, int[] groups, double[] shares, int dimensions, Random random) {
    float[] mean = samples.mean().values();
    float[] scale = scales(samples, mean, groups, shares);
    Matrix centred = centred(samples, mean, scale);
    int kept = Math.min(dimensions, Math.min(samples.rows(), samples.columns()));
    Matrix turned = centred.transposed();
    Matrix rows = Matrix.zeros(kept, samples.columns());
    for (int i = 0; i < rows.values().length; i++) {
      rows.values()[i] = (float) random.nextGaussian();
    }
    for (int i = 0; i < ITERATIONS; i++) {
      Matrix shadows = Products.of(rows, turned);
      rows = Products.of(shadows, centred);
      orthonormalise(rows);
    }
    return new PrincipalSubspace(mean, scale, rows);
  }

  /** How many numbers a projected sample has. */
  public int dimensions() {
    return basis.columns();
  }

  /** The samples, one per row, in the basis of the subspace. */
  public Matrix project(Matrix samples) {
    return Products.of(samples, basis).subtract(projectedMean);
  }

  private static float[] scales(Matrix samples, float[] mean, int[] groups, double[] shares) {
    double[] variance = new double[mean.length];
    for (int i = 0; i < samples.values().length; i++) {
      double deviation = samples.values()[i] - mean[i % mean.length];
      variance[i % mean.length] += deviation * deviation / samples.rows();
    }
    float[] scales = new float[mean.length];
    for (int group = 0; group + 1 < groups.length; group++) {
      double total = 0;
      for (int i = groups[group]; i < groups[group + 1]; i++) {
        total += variance[i];
      }
      for (int i = groups[group]; i < groups[group + 1]; i++) {
        scales[i] = total > 0 ? (float) Math.sqrt(shares[group] / total) : 0;
      }
    }
    return scales;
  }

  private static Matrix centred(Matrix samples, float[] mean, float[] scale) {
    float[] values = samples.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = (values[i] - mean[i % mean.length]) * scale[i % mean.length];
    }
    return new Matrix(values, samples.rows(), samples.columns());
  }

  /**
   * Gram and Schmidt's by blocks of rows, so that nearly all of it is products of matrices; each
   * block twice, since single precision forgets.
   */
  private static void orthonormalise(Matrix rows) {
    for (int from = 0; from < rows.rows(); from += BLOCK) {
      int to = Math.min(rows.rows(), from + BLOCK);
      for (int pass = 0; pass < 2; pass++) {
        subtractWhatIsBefore(rows, from, to);
        for (int row = from; row < to; row++) {
          normalise(rows, row);
          for (int other = from; other < row; other++) {
            subtract(rows, row, other, (float) dot(rows, row, other));
          }
          normalise(rows, row);
        }
      }
    }
  }

  /** Takes away from a block of rows what the orthonormal rows before it span. */
  private static void subtractWhatIsBefore(Matrix rows, int from, int to) {
    Matrix before = rows.select(IntStream.range(0, from).toArray());
    Matrix block = rows.select(IntStream.range(from, to).toArray());
    Matrix spanned = Products.of(Products.of(block, before.transposed()), before);
    int shift = from * rows.columns();
    for (int i = 0; i < spanned.values().length; i++) {
      rows.values()[shift + i] -= spanned.values()[i];
    }
  }

  private static void normalise(Matrix rows, int row) {
    double length = Math.sqrt(dot(rows, row, row));
    for (int i = row * rows.columns(); i < (row + 1) * rows.columns(); i++) {
      rows.values()[i] = length > 0 ? (float) (rows.values()[i] / length) : 0;
    }
  }

  private static void subtract(Matrix rows, int row, int other, float factor) {
    int shift = (other - row) * rows.columns();
    for (int i = row * rows.columns(); i < (row + 1) * rows.columns(); i++) {
      rows.values()[i] -= factor * rows.values()[i + shift];
    }
  }

  private static double dot(Matrix rows, int row, int other) {
    float[] values = rows.values();
    int shift = (other - row) * rows.columns();
    double even = 0;
    double odd = 0;
    int end = (row + 1) * rows.columns();
    int i = row * rows.columns();
    for (; i + 1 < end; i += 2) {
      even += (double) values[i] * values[i + shift];
      odd += (double) values[i + 1] * values[i + 1 + shift];
    }
    return i < end ? even + odd + (double) values[i] * values[i + shift] : even + odd;
  }
}
