package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The share of an object's answers that name each class. */
final class VoteShares {
  private VoteShares() {}

  /**
   * Adds the shares to a mixture.
   *
   * @param mixture per object × class
   * @param weight of the shares in the mixture
   * @param objectPrior per object × class, {@link FixedPoint} logarithms, by which the shares are
   *     multiplied; an object whose votes are all for impossible classes gets the prior itself
   */
  static void addTo(double[] mixture, double weight, Voices voices, long @Nullable [] objectPrior) {
    int classCount = voices.classCount();
    int[] votes = new int[classCount];
    long[] share = new long[classCount];
    for (int object = 0; object < voices.objectCount(); object++) {
      for (int position = voices.start()[object];
          position < voices.start()[object + 1];
          position++) {
        votes[voices.label()[voices.voice()[position]]]++;
      }
      int first = object * classCount;
      if (objectPrior == null) {
        for (int truth = 0; truth < classCount; truth++) {
          mixture[first + truth] += weight * (votes[truth] / (double) voices.answers(object));
        }
      } else {
        long total = 0;
        for (int truth = 0; truth < classCount; truth++) {
          long prior =
              FixedPoint.exp(Math.max(LatentStates.IMPOSSIBLE, objectPrior[first + truth]));
          share[truth] = prior * votes[truth] / voices.answers(object);
          total += share[truth];
        }
        for (int truth = 0; truth < classCount; truth++) {
          double prior =
              FixedPoint.toDouble(
                  FixedPoint.exp(Math.max(LatentStates.IMPOSSIBLE, objectPrior[first + truth])));
          mixture[first + truth] += weight * (total > 0 ? share[truth] / (double) total : prior);
        }
      }
      Arrays.fill(votes, 0);
    }
  }

  /**
   * The mean share of an object's answers that name its most probable class: how far probabilities
   * agree with what was said. Of tied classes, their average.
   *
   * @param probability per object × class
   */
  static double support(double[] probability, Voices voices) {
    int classCount = voices.classCount();
    ExactSum sum = FixedPoint.exactSum();
    for (int object = 0; object < voices.objectCount(); object++) {
      double best = -1;
      int ties = 0;
      for (int slot = object * classCount; slot < (object + 1) * classCount; slot++) {
        ties = probability[slot] > best ? 1 : probability[slot] == best ? ties + 1 : ties;
        best = Math.max(best, probability[slot]);
      }
      int named = 0;
      for (int position = voices.start()[object];
          position < voices.start()[object + 1];
          position++) {
        int label = voices.label()[voices.voice()[position]];
        named += probability[object * classCount + label] == best ? 1 : 0;
      }
      sum.add(FixedPoint.of(named / (double) ties / voices.answers(object)));
    }
    return sum.toDouble() / Math.max(1, voices.objectCount());
  }
}
