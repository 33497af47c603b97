package io.plumbline.consolidation;

import java.util.List;

/**
 * Why an object has its label: who said what, how much each of them counted, what else it might be,
 * and what would change it.
 *
 * <p>Labels are written as text: the id of a class; for other kinds a short form that stands with
 * the kind.
 *
 * @param object id of the object
 * @param label the label that it got
 * @param confidence the probability that the label is right, 0 to 1
 * @param votes what each worker said, in the order of the annotations
 * @param alternatives the labels that were considered, most probable first. The first is {@code
 *     label}; the second, if there is one, is the runner-up. Their probabilities sum to 1 at most;
 *     what is missing belongs to labels that nobody named
 * @param answersToOverturn how many more answers for the runner-up, by workers of average quality,
 *     would make it the label; 0 where there is no runner-up, −1 where no number of them would
 */
public record Explanation(
    String object,
    String label,
    double confidence,
    List<Vote> votes,
    List<Alternative> alternatives,
    int answersToOverturn) {

  /** Copies the lists. */
  public Explanation {
    votes = List.copyOf(votes);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * One worker's annotation of the object.
   *
   * @param worker id of the worker
   * @param label what the worker said
   * @param weight how much the vote spoke for the label against the runner-up, as a logarithm
   *     (natural) of a likelihood ratio where the method has a model of workers, and otherwise in
   *     the unit of the method: positive for the label, negative for the runner-up, near 0 where
   *     the worker tells the two apart badly
   * @param decisive whether the object would have another label without this vote, everything that
   *     is known about workers staying as it is
   */
  public record Vote(String worker, String label, double weight, boolean decisive) {}

  /**
   * A label that the object might have.
   *
   * @param label as text
   * @param probability 0 to 1
   */
  public record Alternative(String label, double probability) {}
}
