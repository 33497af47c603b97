package io.plumbline.consolidation;

import java.util.List;

/**
 * What the annotations show about the workers who made them: parallel arrays, one entry per worker.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays.
 *
 * @param workers ids, in the order of the annotations' workers
 * @param answers how many annotations each worker made
 * @param skill the expected probability that an annotation of this worker is right, 0 to 1; what
 *     "right" means stands with each kind
 * @param skillLow lower end of the central 90 % credible interval of the skill
 * @param skillHigh upper end of it
 * @param spam the probability that the worker's annotations do not depend on the objects, 0 to 1;
 *     what is expected of any worker where they say nothing about it; 0 where a method has no such
 *     notion
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record WorkerQuality(
    List<String> workers,
    int[] answers,
    double[] skill,
    double[] skillLow,
    double[] skillHigh,
    double[] spam) {

  /**
   * Checks that there is one entry per worker.
   *
   * @throws IllegalArgumentException naming the array that has another length
   */
  public WorkerQuality {
    workers = List.copyOf(workers);
    require("answers", answers.length, workers.size());
    require("skill", skill.length, workers.size());
    require("skillLow", skillLow.length, workers.size());
    require("skillHigh", skillHigh.length, workers.size());
    require("spam", spam.length, workers.size());
  }

  private static void require(String name, int length, int workers) {
    if (length != workers) {
      throw new IllegalArgumentException(
          "%s has %d entries for %d workers".formatted(name, length, workers));
    }
  }
}
