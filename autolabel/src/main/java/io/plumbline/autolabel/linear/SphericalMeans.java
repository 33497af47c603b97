package io.plumbline.autolabel.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Spherical k-means of samples whose sign does not matter: directions such that each sample is well
 * given by a multiple of one of them (Coates and Ng, "Learning feature representations with
 * k-means", in: Neural Networks: Tricks of the Trade, 2012). Each round, a direction moves to the
 * sum of its samples, each by its multiple, and of itself: one without samples stays where it is.
 *
 * @param directions how many are wanted
 * @param rounds how often all of them move
 */
public record SphericalMeans(int directions, int rounds) {

  private static final int CHUNK = 2_048;

  /**
   * Finds directions, on all cores; each number is summed up in the same order whatever their
   * number.
   *
   * @param samples one per row, in random order
   * @return a row of length 1 for each direction; fewer if there are fewer samples. A sample of
   *     zeros that one of them began with may leave it zero
   */
  public Matrix of(Matrix samples) {
    Matrix found =
        samples.select(IntStream.range(0, Math.min(directions, samples.rows())).toArray());
    normalise(found);
    for (int round = 0; round < rounds; round++) {
      Matrix turned = found.transposed();
      Matrix sums = new Matrix(found.values().clone(), found.rows(), found.columns());
      for (int from = 0; from < samples.rows(); from += CHUNK) {
        int[] chunk = IntStream.range(from, Math.min(samples.rows(), from + CHUNK)).toArray();
        addTo(sums, samples.select(chunk), turned);
      }
      normalise(sums);
      found = sums;
    }
    return found;
  }

  /** Adds each sample to the direction that gives it best. */
  private static void addTo(Matrix sums, Matrix samples, Matrix turned) {
    Matrix multiples = Products.of(samples, turned);
    int[] best = new int[samples.rows()];
    Arrays.parallelSetAll(best, row -> greatest(multiples, row));
    for (int row = 0; row < best.length; row++) {
      add(sums, best[row], multiples.at(row, best[row]), samples, row);
    }
  }

  private static void add(Matrix sums, int direction, float multiple, Matrix samples, int sample) {
    for (int column = 0; column < sums.columns(); column++) {
      sums.values()[direction * sums.columns() + column] += multiple * samples.at(sample, column);
    }
  }

  private static int greatest(Matrix multiples, int row) {
    int best = 0;
    for (int k = 1; k < multiples.columns(); k++) {
      if (Math.abs(multiples.at(row, k)) > Math.abs(multiples.at(row, best))) {
        best = k;
      }
    }
    return best;
  }

  private static void normalise(Matrix rows) {
    float[] norms = rows.squaredNorms();
    for (int i = 0; i < rows.values().length; i++) {
      float norm = norms[i / rows.columns()];
      rows.values()[i] = norm > 0 ? (float) (rows.values()[i] / Math.sqrt(norm)) : 0;
    }
  }
}
