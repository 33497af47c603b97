package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.ConsolidationResult;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.WorkerQuality;

/**
 * What a consolidation found.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays. Safe for
 * threads.
 *
 * @param winner per object, the index of its most probable class; of equally probable classes the
 *     lowest index
 * @param confidence per object, the probability of the winner, 0 to 1
 * @param posterior the probabilities of the other classes, too
 * @param iterations rounds of estimation that were made; 1 for methods that need no more
 * @param logPosterior per round, the logarithm (natural) of the posterior density of the parameters
 *     that the round started with, up to a constant: it never falls. Empty for methods without such
 *     a measure
 * @param evidence what is known about workers and classes after this batch, for the next one
 * @param details what else can be asked about the result
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record CategoricalResult(
    int[] winner,
    double[] confidence,
    CategoricalPosterior posterior,
    int iterations,
    double[] logPosterior,
    WorkerEvidence evidence,
    CategoricalDetails details)
    implements ConsolidationResult, AnswerNeed.Source {

  /** The same labels with other probabilities. */
  CategoricalResult with(CategoricalPosterior otherPosterior) {
    double[] otherConfidence = new double[winner.length];
    for (int object = 0; object < winner.length; object++) {
      otherConfidence[object] = otherPosterior.probability(object, winner[object]);
    }
    return new CategoricalResult(
        winner,
        otherConfidence,
        otherPosterior,
        iterations,
        logPosterior,
        evidence,
        details.with(winner, otherPosterior));
  }

  /**
   * How good each worker is: the skill is the expected share of right answers among those that the
   * worker gave, in this batch and in earlier ones. Made when asked for.
   */
  @Override
  public WorkerQuality workerQuality() {
    return details.workerQuality();
  }

  @Override
  public Explanation explain(int object) {
    return details.explain(object);
  }

  @Override
  public AnswerNeed answerNeed() {
    return details.answerNeed();
  }
}
