package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.agreement.DistanceRatings;

/**
 * Drawings as agreement by distance takes them: what a worker drew in an image is one annotation,
 * and two are as far apart as {@link SetDistance} says, shapes of different classes having nothing
 * in common.
 */
public final class DrawnDistances {
  private DrawnDistances() {}

  /**
   * The distances of all visits.
   *
   * @param model of the kind
   */
  public static <S> DistanceRatings of(DrawnAnnotations<S> annotations, ShapeModel<S> model) {
    return new DistanceRatings(
        annotations.images().size(),
        annotations.visits().stream().mapToInt(Visit::image).toArray(),
        (one, other) ->
            SetDistance.of(
                annotations.visits().get(one).shapes(),
                annotations.visits().get(other).shapes(),
                (a, b) -> a.label() == b.label() ? model.similarity(a.shape(), b.shape()) : 0));
  }
}
