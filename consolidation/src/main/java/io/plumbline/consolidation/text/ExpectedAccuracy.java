package io.plumbline.consolidation.text;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;

/**
 * The share of words that are expected to be right in a consolidated text.
 *
 * <p>The mean weighted distance d of the answers from the text, as a share of words, says how often
 * they disagree; d (0.4 + 1.2 d) is how often they are then wrong together. That curve was fitted
 * by eye to two sets of translations and one of transcriptions, in eight groups each. A text that
 * few answered is as wrong as its workers usually are: their mean distance from the truth counts
 * for one in the square of the number of answers.
 */
final class ExpectedAccuracy {

  private ExpectedAccuracy() {}

  /** The share, 0 to 1. */
  static double of(
      TextAnswers answers,
      ObjectTexts said,
      double[] weight,
      WorkerDistances distances,
      String label) {
    TextDistances apart = new TextDistances(label, said, weight);
    double[] share = new double[said.size()];
    double[] worker = new double[said.size()];
    for (int entry = 0; entry < said.size(); entry++) {
      share[entry] = apart.share(entry);
      worker[entry] = distances.of(answers.worker(said.answer()[entry]));
    }
    double apartOnAverage = mean(share, weight);
    double together = apartOnAverage * (0.4 + 1.2 * apartOnAverage);
    double alone = 1.0 / ((double) said.size() * said.size());
    return Math.max(0, 1 - ((1 - alone) * together + alone * mean(worker, weight)));
  }

  private static double mean(double[] values, double[] weight) {
    OrderFreeSums sums = new OrderFreeSums(2);
    for (int entry = 0; entry < values.length; entry++) {
      sums.add(0, weight[entry] * values[entry]);
      sums.add(1, weight[entry]);
    }
    return Math.min(1, sums.get(0) / sums.get(1));
  }
}
