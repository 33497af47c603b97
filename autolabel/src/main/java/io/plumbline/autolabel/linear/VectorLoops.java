package io.plumbline.autolabel.linear;

/**
 * The innermost loops of all products: small methods, so that the compiler finds them alone and
 * makes vector instructions of them. It does so where one array is written and every array is read
 * at the place that is written: then no store can touch what another lane of the vector reads.
 * Parts of one array at different places, or two arrays written, leave it with scalar instructions
 * (measured with JDK 17 on 256-bit vectors: 4 billion multiplications a second instead of 20).
 */
final class VectorLoops {

  private VectorLoops() {}

  /** Adds multiples of four rows to a row, at the places {@code from} to {@code to}. */
  static void addFour(
      float[] sum,
      float[] row0,
      float[] row1,
      float[] row2,
      float[] row3,
      float factor0,
      float factor1,
      float factor2,
      float factor3,
      int from,
      int to) {
    for (int j = from; j < to; j++) {
      sum[j] =
          Math.fma(
              factor3,
              row3[j],
              Math.fma(
                  factor2,
                  row2[j],
                  Math.fma(factor1, row1[j], Math.fma(factor0, row0[j], sum[j]))));
    }
  }

  /** Adds a multiple of a row to another, at the places {@code from} to {@code to}. */
  static void addOne(float[] sum, float[] row, float factor, int from, int to) {
    for (int j = from; j < to; j++) {
      sum[j] = Math.fma(factor, row[j], sum[j]);
    }
  }

  /**
   * Adds multiples of some rows to a row, at the places {@code from} to {@code to}.
   *
   * @param factors of the rows, from {@code first} on
   */
  static void addAll(
      float[] sum, float[][] rows, float[] factors, int first, int count, int from, int to) {
    int k = 0;
    for (; k + 3 < count; k += 4) {
      addFour(
          sum,
          rows[k],
          rows[k + 1],
          rows[k + 2],
          rows[k + 3],
          factors[first + k],
          factors[first + k + 1],
          factors[first + k + 2],
          factors[first + k + 3],
          from,
          to);
    }
    for (; k < count; k++) {
      addOne(sum, rows[k], factors[first + k], from, to);
    }
  }
}
