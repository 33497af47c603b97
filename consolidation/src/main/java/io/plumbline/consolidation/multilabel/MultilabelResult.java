package io.plumbline.consolidation.multilabel;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;

/**
 * What a consolidation of sets of labels found.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays. Safe for
 * threads.
 *
 * @param probability per object and label, the probability that the object has the label
 * @param confidence per object, the probability that the set of its labels with a probability of a
 *     half or more is right in each label, as if they were independent
 * @param details what else can be asked about the result
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record MultilabelResult(
    double[][] probability, double[] confidence, MultilabelDetails details)
    implements ConsolidationResult, AnswerNeed.Source {

  /** Whether an object has a label, more probably than not. */
  public boolean has(int object, int label) {
    return probability[object][label] >= 0.5;
  }

  /** Skill is the mean over labels of the probability of being right about a label. */
  @Override
  public WorkerQuality workerQuality() {
    return details.workerQuality();
  }

  /**
   * Votes and labels are written {@code a + b}, or {@code none}. A vote's weight is the sum over
   * labels of what it says for the label as it was decided. The alternatives are the decided set,
   * and the set with its least sure label changed.
   */
  @Override
  public Explanation explain(int object) {
    return details.explain(object, this);
  }

  /** The need is that of the label that is least sure. */
  @Override
  public AnswerNeed answerNeed() {
    return details.answerNeed(this);
  }
}
