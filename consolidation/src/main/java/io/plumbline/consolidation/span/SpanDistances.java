package io.plumbline.consolidation.span;

import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.SetDistance;

/**
 * Spans as agreement by distance takes them: what a worker marked in a document is one annotation,
 * and two are as far apart as {@link SetDistance} says, where spans of one class are alike by what
 * they have in common ∕ what they cover together, and spans of different classes not at all.
 */
public final class SpanDistances {
  private SpanDistances() {}

  /** The distances of all answers. */
  public static DistanceRatings of(SpanAnnotations annotations) {
    return new DistanceRatings(
        annotations.documents().size(),
        annotations.answers().stream().mapToInt(SpanAnnotations.Answer::document).toArray(),
        (one, other) ->
            SetDistance.of(
                annotations.answers().get(one).spans(),
                annotations.answers().get(other).spans(),
                (a, b) -> a.label() == b.label() ? a.jaccard(b) : 0));
  }
}
