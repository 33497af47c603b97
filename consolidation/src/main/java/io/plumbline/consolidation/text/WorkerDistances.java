package io.plumbline.consolidation.text;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import java.util.Arrays;
import java.util.List;

/**
 * How far each worker's texts are from the truth, learned without it from how far they are from
 * each other's.
 *
 * <p>If workers err independently, the expected distance between the texts of two of them is the
 * sum of both their distances from the truth (a star with the truth in the middle). So each
 * worker's distance is what is left of the pairs' distances when the partners' are taken off, found
 * in {@value #ROUNDS} rounds that trust good partners more. Unlike distances from a consensus these
 * do not favour who happened to shape the consensus. The idea that reliability is found from
 * distances alone is that of J. Li, "A Dataset of Crowdsourced Word Sequences: Collections and
 * Answer Aggregation for Ground Truth Creation" (2019); the star is ours.
 *
 * <p>Immutable, safe for threads.
 */
final class WorkerDistances {
  private static final int ROUNDS = 10;

  /** How many answers the average of all workers counts for in the distance of each. */
  private static final double PRIOR_ANSWERS = 2;

  private static final double SMALLEST = 0.01;

  /** Keeps a partner who seems perfect from counting without bound. */
  private static final double SOFTENING = 0.05;

  private final double[] distance;
  private final double average;

  private WorkerDistances(double[] distance, double average) {
    this.distance = distance;
    this.average = average;
  }

  static WorkerDistances learn(TextAnswers answers, List<ObjectTexts> objects) {
    DistancePairs pairs = DistancePairs.of(answers, objects);
    double average = Math.max(SMALLEST, pairs.mean() / 2);
    double[] distance = new double[answers.workers().size()];
    Arrays.fill(distance, average);
    for (int round = 0; round < ROUNDS; round++) {
      distance = refine(distance, average, pairs);
    }
    return new WorkerDistances(distance, average);
  }

  /** Expected distance of a worker's texts from the truth, as a share of the words. */
  double of(int worker) {
    return distance[worker];
  }

  /** What is expected of a worker of whom nothing is known. */
  double average() {
    return average;
  }

  /**
   * How much a worker's vote counts: the inverse of the distance, softened by half the average one,
   * since all workers share some errors that distances between them do not show.
   */
  double weight(int worker) {
    return average / (distance[worker] + average / 2);
  }

  private static double[] refine(double[] before, double average, DistancePairs pairs) {
    OrderFreeSums sums = new OrderFreeSums(before.length);
    OrderFreeSums weights = new OrderFreeSums(before.length);
    for (int pair = 0; pair < pairs.size(); pair++) {
      int one = pairs.one(pair);
      int other = pairs.other(pair);
      double weightOfOther = pairs.share(pair) * average / (before[other] + SOFTENING);
      sums.add(one, weightOfOther * (pairs.distance(pair) - before[other]));
      weights.add(one, weightOfOther);
      double weightOfOne = pairs.share(pair) * average / (before[one] + SOFTENING);
      sums.add(other, weightOfOne * (pairs.distance(pair) - before[one]));
      weights.add(other, weightOfOne);
    }
    double[] after = new double[before.length];
    for (int worker = 0; worker < after.length; worker++) {
      double sum = sums.get(worker) + PRIOR_ANSWERS * average;
      after[worker] = Math.max(SMALLEST, sum / (weights.get(worker) + PRIOR_ANSWERS));
    }
    return after;
  }
}
