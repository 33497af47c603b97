package io.plumbline.consolidation.span;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;
import java.util.List;

/**
 * What a consolidation of spans found.
 *
 * <p>Arrays are not copied; do not change them. Immutable under that condition, safe for threads.
 *
 * @param spans per document, the spans of its label by place, without overlap; the probability of
 *     each is that exactly this span, with this class, is right
 * @param confidence per document, the expected F1 of its spans against the right ones, which is how
 *     probable it is that an entity of the document, found or missed, is right; 1 where nothing was
 *     marked
 * @param details answers further questions
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record SpanResult(List<List<ProbableSpan>> spans, double[] confidence, SpanDetails details)
    implements ConsolidationResult, AnswerNeed.Source {

  /** Copies the lists. */
  public SpanResult {
    spans = spans.stream().map(List::copyOf).toList();
  }

  /**
   * {@inheritDoc}
   *
   * <p>The skill of a worker is the expected share of right spans among those that the worker
   * marked.
   */
  @Override
  public WorkerQuality workerQuality() {
    return details.workerQuality();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Labels are written {@code start-end class}, joined by semicolons. The alternative is the
   * label with its least certain decision turned; the weight of a vote is about that decision.
   */
  @Override
  public Explanation explain(int document) {
    return details.explain(document);
  }

  /**
   * Why one span is part of the label.
   *
   * @param document index of the document
   * @param span index into its spans
   * @throws IndexOutOfBoundsException if there is no such span
   */
  public Explanation explain(int document, int span) {
    return details.explain(document, spans.get(document).get(span));
  }

  @Override
  public AnswerNeed answerNeed() {
    return details.answerNeed();
  }
}
