package io.plumbline.autolabel.learner;

import java.util.stream.IntStream;

/**
 * Deals training objects into folds, in turn, so that an object's fold stays the same when others
 * are added.
 *
 * @param count 2 or more
 */
public record Folds(int count) {

  /** The fold of the i-th training object. */
  public int of(int index) {
    return index % count;
  }

  /** Places of the training objects in a fold. */
  public int[] members(int fold, int size) {
    return IntStream.range(0, size).filter(i -> of(i) == fold).toArray();
  }

  /** Places of the training objects outside of a fold. */
  public int[] others(int fold, int size) {
    return IntStream.range(0, size).filter(i -> of(i) != fold).toArray();
  }
}
