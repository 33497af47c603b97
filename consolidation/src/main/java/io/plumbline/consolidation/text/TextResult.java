package io.plumbline.consolidation.text;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;
import java.util.List;

/**
 * What a consolidation of texts found: lists with one entry per object.
 *
 * <p>Arrays are not copied; do not change them. Immutable under that condition, safe for threads.
 *
 * @param texts the text of each object, written as its workers wrote it
 * @param confidence per object, the probability that a word of its text, taken at random, is right;
 *     what it lacks to 1 is the expected word error rate, cut off at 1
 * @param details answers further questions
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record TextResult(List<String> texts, double[] confidence, TextDetails details)
    implements ConsolidationResult, AnswerNeed.Source {

  /** Copies the list. */
  public TextResult {
    texts = List.copyOf(texts);
  }

  /**
   * {@inheritDoc}
   *
   * <p>The skill of a worker is the expected share of right words.
   */
  @Override
  public WorkerQuality workerQuality() {
    return details.workerQuality();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The alternatives are the answers themselves, the nearest to all answers first, up to five.
   * They share out what the confidence lacks. The weight of a vote is by how many words, times the
   * worker's weight, it is nearer to the label than to the runner-up.
   */
  @Override
  public Explanation explain(int object) {
    return details.explain(object);
  }

  @Override
  public AnswerNeed answerNeed() {
    return details.answerNeed();
  }
}
