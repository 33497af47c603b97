package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;

/**
 * What a consolidation of comparisons found: a label for each pair, a score for each item.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays. Safe for
 * threads.
 *
 * @param label per pair, what is said of its first and second item
 * @param confidence per pair, the probability of the label
 * @param firstBetter per pair, the probability that the first item is better, if one of them is
 * @param tie per pair, the probability that neither is
 * @param score per item, in units of the logistic model: an item that is better by 1 wins 73 of 100
 *     comparisons, one by 2 wins 88. The mean over all items is 0. Scores of items that no chain of
 *     comparisons joins cannot be compared
 * @param standardError per item, of its score
 * @param details what else can be asked about the result
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record ComparisonResult(
    Preference[] label,
    double[] confidence,
    double[] firstBetter,
    double[] tie,
    double[] score,
    double[] standardError,
    ComparisonDetails details)
    implements ConsolidationResult, AnswerNeed.Source {

  /** Skill is the probability to prefer the better one of two items that differ clearly. */
  @Override
  public WorkerQuality workerQuality() {
    return details.workerQuality();
  }

  /**
   * Labels are {@code FIRST}, {@code SECOND} and {@code TIE} of the pair's items.
   *
   * @param pair index of the pair
   */
  @Override
  public Explanation explain(int pair) {
    return details.explain(pair, this);
  }

  @Override
  public AnswerNeed answerNeed() {
    return details.answerNeed(this);
  }
}
