package io.plumbline.autolabel.linear;

/**
 * The innermost loops of all products: small methods, so that the compiler finds them alone and
 * makes vector instructions of them.
 */
final class VectorLoops {

  private VectorLoops() {}

  /**
   * Adds multiples of four rows, {@code stride} apart, to two rows: {@code p0}–{@code p3} times to
   * the row at {@code c0}, {@code q0}–{@code q3} times to the row at {@code c1}.
   */
  static void addFour(
      float[] c,
      int c0,
      int c1,
      float[] b,
      int b0,
      int stride,
      float p0,
      float p1,
      float p2,
      float p3,
      float q0,
      float q1,
      float q2,
      float q3,
      int length) {
    int b1 = b0 + stride;
    int b2 = b1 + stride;
    int b3 = b2 + stride;
    for (int j = 0; j < length; j++) {
      float r0 = b[b0 + j];
      float r1 = b[b1 + j];
      float r2 = b[b2 + j];
      float r3 = b[b3 + j];
      c[c0 + j] = Math.fma(p3, r3, Math.fma(p2, r2, Math.fma(p1, r1, Math.fma(p0, r0, c[c0 + j]))));
      c[c1 + j] = Math.fma(q3, r3, Math.fma(q2, r2, Math.fma(q1, r1, Math.fma(q0, r0, c[c1 + j]))));
    }
  }

  /** Adds {@code factor} times the row at {@code b0} to the row at {@code c0}. */
  static void addOne(float[] c, int c0, float[] b, int b0, float factor, int length) {
    for (int j = 0; j < length; j++) {
      c[c0 + j] = Math.fma(factor, b[b0 + j], c[c0 + j]);
    }
  }
}
