package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.Products;
import java.util.stream.IntStream;

/**
 * How alike objects are: 1 for the same, falling off with the square of the distance.
 *
 * @param decay per unit of squared distance, more than 0
 */
record GaussianKernel(double decay) {

  /**
   * A kernel whose decay is a multiple of one over the mean squared distance of two objects, for
   * objects whose numbers have a total variance of 1.
   *
   * @param sharpness the multiple
   */
  static GaussianKernel ofSharpness(double sharpness) {
    return new GaussianKernel(sharpness / 2);
  }

  /**
   * How alike the objects of two groups are.
   *
   * @param turned the second group, one object per column
   * @param turnedNorms the squared lengths of the second group's objects
   * @return a row for each of the first group, a column for each of the second
   */
  Matrix between(Matrix objects, Matrix turned, float[] turnedNorms) {
    Matrix likeness = Products.of(objects, turned);
    float[] norms = objects.squaredNorms();
    int width = turnedNorms.length;
    IntStream.range(0, norms.length)
        .parallel()
        .forEach(
            row -> {
              for (int i = row * width; i < (row + 1) * width; i++) {
                float distance =
                    norms[row] + turnedNorms[i - row * width] - 2 * likeness.values()[i];
                likeness.values()[i] = (float) Math.exp(-decay * Math.max(0, distance));
              }
            });
    return likeness;
  }
}
