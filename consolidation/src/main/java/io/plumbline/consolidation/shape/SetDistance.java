package io.plumbline.consolidation.shape;

import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * How far two sets of annotations of one object are from each other: 1 − 2 × similarity of the best
 * one-to-one assignment ∕ number of annotations in both. That is 1 − F1 where annotations are
 * either equal or not; 0 if both sets are empty, 1 if one is.
 */
public final class SetDistance {
  private SetDistance() {}

  /**
   * Measures.
   *
   * @param similarity of two annotations, 0 to 1
   */
  public static <T> double of(List<T> first, List<T> second, ToDoubleBiFunction<T, T> similarity) {
    int all = first.size() + second.size();
    if (first.isEmpty() || second.isEmpty()) {
      return all == 0 ? 0 : 1;
    }
    double[][] gain = new double[first.size()][second.size()];
    for (int i = 0; i < gain.length; i++) {
      for (int j = 0; j < gain[i].length; j++) {
        gain[i][j] = similarity.applyAsDouble(first.get(i), second.get(j));
      }
    }
    int[] assigned = Assignment.mostGain(gain);
    double sum = 0;
    for (int i = 0; i < gain.length; i++) {
      sum += assigned[i] < 0 ? 0 : gain[i][assigned[i]];
    }
    return Math.max(0, 1 - 2 * sum / all);
  }
}
