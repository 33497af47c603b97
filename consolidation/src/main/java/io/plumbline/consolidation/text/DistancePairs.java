package io.plumbline.consolidation.text;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import java.util.Arrays;
import java.util.List;

/**
 * Distances between the texts that different workers gave for the same object. Parallel arrays; not
 * safe for threads while it is filled.
 */
final class DistancePairs {
  private int[] one = new int[64];
  private int[] other = new int[64];
  private double[] distance = new double[64];
  private double[] share = new double[64];
  private int size;

  private DistancePairs() {}

  static DistancePairs of(TextAnswers answers, List<ObjectTexts> objects) {
    DistancePairs pairs = new DistancePairs();
    for (ObjectTexts object : objects) {
      double share = 1.0 / Math.max(1, object.size() - 1);
      PairSample.of(object.size())
          .forEach(
              (first, second) -> {
                int worker = answers.worker(object.answer()[first]);
                int partner = answers.worker(object.answer()[second]);
                if (worker != partner) {
                  pairs.add(
                      worker,
                      partner,
                      EditDistance.share(object.keys()[first], object.keys()[second]),
                      share);
                }
              });
    }
    return pairs;
  }

  int size() {
    return size;
  }

  /** Index of the one worker. */
  int one(int pair) {
    return one[pair];
  }

  /** Index of the other worker. */
  int other(int pair) {
    return other[pair];
  }

  /** How far their texts are apart, 0 to 1. */
  double distance(int pair) {
    return distance[pair];
  }

  /** What the pair counts, so that each answer counts once: one by the number of partners. */
  double share(int pair) {
    return share[pair];
  }

  /** The mean distance; 0 without pairs. */
  double mean() {
    return OrderFreeSums.mean(Arrays.copyOf(distance, size));
  }

  private void add(int worker, int partner, double apart, double counts) {
    if (size == one.length) {
      int capacity = size * 2;
      one = Arrays.copyOf(one, capacity);
      other = Arrays.copyOf(other, capacity);
      distance = Arrays.copyOf(distance, capacity);
      share = Arrays.copyOf(share, capacity);
    }
    one[size] = worker;
    other[size] = partner;
    distance[size] = apart;
    share[size] = counts;
    size++;
  }
}
