package io.plumbline.consolidation.ranking;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;
import java.util.List;

/**
 * What a consolidation of rankings found: one order per object.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays. Safe for
 * threads.
 *
 * @param order per object its items, best first
 * @param confidence per object, the probability that two of its items that are drawn at random
 *     stand in the right order; 1 with one item
 * @param details what else can be asked about the result
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record RankingResult(
    List<List<RankedItem>> order, double[] confidence, RankingDetails details)
    implements ConsolidationResult, AnswerNeed.Source {

  /** Skill is the probability to put two items in the right order. */
  @Override
  public WorkerQuality workerQuality() {
    return details.comparisons().workerQuality();
  }

  /** Labels and votes are written {@code a > b = c}; a vote's weight is its worker's log-odds. */
  @Override
  public Explanation explain(int object) {
    return details.explain(object, this);
  }

  @Override
  public AnswerNeed answerNeed() {
    return details.answerNeed(this);
  }
}
