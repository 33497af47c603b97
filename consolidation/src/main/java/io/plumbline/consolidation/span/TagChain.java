package io.plumbline.consolidation.span;

import java.util.Arrays;

/**
 * How true tags follow each other: a first-order Markov chain whose probabilities are learned. What
 * cannot follow has probability 0. Not safe for threads.
 */
final class TagChain {
  /** What every possible step counts before any is seen. */
  private static final double PRIOR = 0.5;

  private final Tags tags;
  private final double[] first;
  private final double[] next;

  TagChain(Tags tags) {
    this.tags = tags;
    this.first = new double[tags.count()];
    this.next = new double[tags.count() * tags.count()];
    learn(new double[first.length], new double[next.length]);
  }

  /**
   * Learns from expected counts.
   *
   * @param firsts per tag, how often it was the first
   * @param steps per pair of tags, how often the second followed the first
   */
  void learn(double[] firsts, double[] steps) {
    for (int tag = 0; tag < first.length; tag++) {
      first[tag] = tags.isInside(tag) ? 0 : firsts[tag] + PRIOR;
      for (int after = 0; after < first.length; after++) {
        int step = tag * first.length + after;
        next[step] = tags.follows(tag, after) ? steps[step] + PRIOR : 0;
      }
    }
    normalize(first, 0, first.length);
    for (int tag = 0; tag < first.length; tag++) {
      normalize(next, tag * first.length, (tag + 1) * first.length);
    }
  }

  double first(int tag) {
    return first[tag];
  }

  double next(int tag, int after) {
    return next[tag * first.length + after];
  }

  private static void normalize(double[] values, int from, int to) {
    double sum = Arrays.stream(values, from, to).sum();
    for (int index = from; index < to; index++) {
      values[index] /= sum;
    }
  }
}
