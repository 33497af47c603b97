package io.plumbline.consolidation;

/**
 * Whether it is worth asking one more worker about an object: parallel arrays, one entry per
 * object.
 *
 * <p>A service that has a budget asks next where the gain is highest, and stops asking about an
 * object when {@code wrong} is below what it can bear or {@code gain} below what an answer costs.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays.
 *
 * @param wrong the probability that the label is wrong, 0 to 1: what the confidence lacks to 1
 * @param gain by how much the probability of a right label is expected to rise if one more worker
 *     of average quality answers, 0 to 1. It is 0 where no answer of a single worker could change
 *     the label
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record AnswerNeed(double[] wrong, double[] gain) {

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if they differ
   */
  public AnswerNeed {
    if (wrong.length != gain.length) {
      throw new IllegalArgumentException(
          "%d probabilities and %d gains".formatted(wrong.length, gain.length));
    }
  }

  /** A result that can say what one more answer is worth. */
  public interface Source {

    /** One entry per object of the annotations. */
    AnswerNeed answerNeed();
  }
}
