package io.plumbline.consolidation.arithmetic;

import java.util.Arrays;

/**
 * A sum of floating-point numbers that has the same digits in whatever order they are added: the
 * terms are kept and added in ascending order. For numbers of any size, unlike {@link
 * OrderFreeSums}; takes 8 bytes a term. Not safe for threads.
 */
public final class SortedSum {
  private double[] terms = new double[8];
  private int size;

  /** Adds a term. */
  public void add(double term) {
    if (size == terms.length) {
      terms = Arrays.copyOf(terms, 2 * size);
    }
    terms[size++] = term;
  }

  /** The sum so far; afterwards the sum is empty again. */
  public double take() {
    Arrays.sort(terms, 0, size);
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += terms[i];
    }
    size = 0;
    return sum;
  }

  /** As many empty sums as are asked for. */
  public static SortedSum[] array(int length) {
    SortedSum[] sums = new SortedSum[length];
    Arrays.setAll(sums, i -> new SortedSum());
    return sums;
  }
}
