package io.plumbline.consolidation.ordinal;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;

/**
 * What a consolidation of grades found.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays. Safe for
 * threads.
 *
 * @param label per object the median of what the model says: the grade that is expected to be off
 *     by the least; the known grade where there is one
 * @param confidence per object, the probability of the label
 * @param mean per object the mean of its posterior, grades counted from 0
 * @param posterior per object the probability of each grade; they sum to 1. Flatter than what the
 *     model says, which does not know that workers make the same mistakes
 * @param iterations rounds of estimation that were made
 * @param details what else can be asked about the result
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record OrdinalResult(
    int[] label,
    double[] confidence,
    double[] mean,
    double[][] posterior,
    int iterations,
    OrdinalDetails details)
    implements ConsolidationResult, AnswerNeed.Source {

  /** Skill is the expected share of right answers among those that the worker gave. */
  @Override
  public WorkerQuality workerQuality() {
    return details.workerQuality(this);
  }

  @Override
  public Explanation explain(int object) {
    return details.explain(object, this);
  }

  @Override
  public AnswerNeed answerNeed() {
    return details.answerNeed(this);
  }
}
