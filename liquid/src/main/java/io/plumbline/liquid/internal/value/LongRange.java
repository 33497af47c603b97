package io.plumbline.liquid.internal.value;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The range {@code (first..last)} with both ends, as a list that holds no elements. */
public final class LongRange extends AbstractList<Long> implements RandomAccess {

  private final long first;
  private final long last;

  /** A range; empty if {@code last} is smaller than {@code first}. */
  public LongRange(long first, long last) {
    this.first = first;
    this.last = last;
  }

  /** The first number. */
  public long first() {
    return first;
  }

  /** The last number. */
  public long last() {
    return last;
  }

  @Override
  public Long get(int index) {
    Objects.checkIndex(index, size());
    return first + index;
  }

  /** The number of elements, or the largest {@code int} if there are more. */
  @Override
  public int size() {
    if (last < first) {
      return 0;
    }
    long difference = last - first;
    return difference < 0 || difference >= Integer.MAX_VALUE
        ? Integer.MAX_VALUE
        : (int) difference + 1;
  }

  @Override
  public boolean contains(Object value) {
    return value instanceof Long number && first <= number && number <= last;
  }

  /** Both ends, as the source of a template would write them. */
  @Override
  public String toString() {
    return first + ".." + last;
  }
}
