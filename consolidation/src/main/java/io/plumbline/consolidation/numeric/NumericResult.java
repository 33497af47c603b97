package io.plumbline.consolidation.numeric;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;

/**
 * What a consolidation of numbers found.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays. Safe for
 * threads.
 *
 * @param label per object its number, between the lowest and the highest answer
 * @param standardError per object, how far the truth is expected to be from the label (root mean
 *     square), in the unit of the answers
 * @param confidence per object, the probability that the truth lies within {@code tolerance} of the
 *     label
 * @param tolerance in the unit of the answers; 0 only if all answers are the same number
 * @param details what else can be asked about the result
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record NumericResult(
    double[] label,
    double[] standardError,
    double[] confidence,
    double tolerance,
    NumericDetails details)
    implements ConsolidationResult, AnswerNeed.Source {

  /**
   * How good each worker is: the skill is the probability that an answer lies within the tolerance
   * of the truth; spam is the probability that the answers do not follow the truth at all. Made
   * when asked for.
   */
  @Override
  public WorkerQuality workerQuality() {
    return details.workerQuality(tolerance);
  }

  /**
   * Votes are numbers, their weights the shares that they have in the label (they sum to 1). A vote
   * is decisive if the label would move by more than the tolerance without it.
   */
  @Override
  public Explanation explain(int object) {
    return details.explain(object, this);
  }

  @Override
  public AnswerNeed answerNeed() {
    return details.answerNeed(this);
  }
}
