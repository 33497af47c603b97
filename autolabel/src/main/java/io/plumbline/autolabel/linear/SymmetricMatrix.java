package io.plumbline.autolabel.linear;

import java.util.stream.IntStream;

/**
 * A symmetric positive definite matrix in single precision, of which the upper half is kept in full
 * rows, to be decomposed by Cholesky's method. The loops run along rows, two at a time and four
 * others each, so that the compiler makes vector instructions of them. Not safe for threads; it
 * uses all cores itself, and each number is summed up in the same order whatever their number.
 */
public final class SymmetricMatrix {

  private static final int BLOCK = 64;

  /** The share of the mean diagonal that a pivot has at least: rounding eats smaller ones. */
  private static final float SMALLEST_PIVOT = 1e-6f;

  private final int size;
  private final float[] values;

  /**
   * All zeros.
   *
   * @param size rows and columns
   */
  public SymmetricMatrix(int size) {
    this.size = size;
    values = new float[Math.multiplyExact(size, size)];
  }

  /** One number of the upper half: {@code row <= column}. */
  public float at(int row, int column) {
    return values[row * size + column];
  }

  /** Sets one number of the upper half: {@code row <= column}. */
  public void set(int row, int column, float value) {
    values[row * size + column] = value;
  }

  /** Adds a number to each diagonal element. */
  public void addToDiagonal(float value) {
    for (int i = 0; i < size; i++) {
      values[i * size + i] += value;
    }
  }

  /** Decomposes this matrix, which is used up. */
  public Cholesky decompose() {
    float least = SMALLEST_PIVOT * meanDiagonal();
    for (int k = 0; k < size; k += BLOCK) {
      int end = Math.min(size, k + BLOCK);
      for (int row = k; row < end; row++) {
        scale(row, 1 / (float) Math.sqrt(Math.max(values[row * size + row], least)));
        for (int below = row + 1; below < end; below++) {
          subtract(below, row, values[row * size + below]);
        }
      }
      subtractOuter(k, end);
    }
    return new Cholesky(size, values);
  }

  private float meanDiagonal() {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += values[i * size + i];
    }
    return (float) Math.max(sum / Math.max(1, size), Float.MIN_NORMAL);
  }

  private void scale(int row, float factor) {
    for (int i = row * size + row; i < (row + 1) * size; i++) {
      values[i] *= factor;
    }
  }

  private void subtract(int row, int other, float factor) {
    VectorLoops.addOne(values, row * size + row, values, other * size + row, -factor, size - row);
  }

  /** What the rows of a decomposed block take away from all rows behind them. */
  private void subtractOuter(int from, int end) {
    IntStream.range(0, (size - end + 1) / 2)
        .parallel()
        .forEach(
            pair -> {
              int row = end + 2 * pair;
              if (row + 1 < size) {
                subtractFrom(row, from, end);
              } else {
                for (int k = from; k < end; k++) {
                  subtract(row, k, values[k * size + row]);
                }
              }
            });
  }

  private void subtractFrom(int row, int from, int end) {
    int start = row * size + row;
    int k = from;
    for (; k + 3 < end; k += 4) {
      for (int one = k; one < k + 4; one++) {
        float factor = values[one * size + row];
        values[start] -= factor * factor;
      }
      VectorLoops.addFour(
          values,
          start + 1,
          start + 1 + size,
          values,
          k * size + row + 1,
          size,
          -values[k * size + row],
          -values[(k + 1) * size + row],
          -values[(k + 2) * size + row],
          -values[(k + 3) * size + row],
          -values[k * size + row + 1],
          -values[(k + 1) * size + row + 1],
          -values[(k + 2) * size + row + 1],
          -values[(k + 3) * size + row + 1],
          size - row - 1);
    }
    for (; k < end; k++) {
      subtract(row, k, values[k * size + row]);
      subtract(row + 1, k, values[k * size + row + 1]);
    }
  }
}
