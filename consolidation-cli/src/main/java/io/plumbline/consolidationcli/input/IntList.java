package io.plumbline.consolidationcli.input;

import java.util.Arrays;

/** Whole numbers of which there may be a hundred million: 4 bytes each. Not safe for threads. */
public final class IntList {

  private static final int INITIAL_CAPACITY = 1024;

  private int[] values = new int[INITIAL_CAPACITY];
  private int size;

  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  public int size() {
    return size;
  }

  /** The values, in an array of their own. */
  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
