package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.shape.Visit.Drawn;
import io.plumbline.consolidation.spam.ComparableAnswers;
import java.util.Comparator;
import java.util.List;

/**
 * Drawings as spam is found in them: what a worker drew in an image is one answer. Where the sizes
 * of two images are known, what was drawn in the one is stretched to the other's to compare them,
 * so that a box around each whole image is the same answer everywhere.
 *
 * @param <S> the shape
 */
final class DrawnContents<S> {
  private final DrawnAnnotations<S> annotations;
  private final ShapeModel<S> model;
  private final Comparator<Drawn<S>> order;

  /** Per visit, in an order that does not depend on which was drawn first. */
  private final List<List<Drawn<S>>> drawn;

  private DrawnContents(DrawnAnnotations<S> annotations, ShapeModel<S> model) {
    this.annotations = annotations;
    this.model = model;
    this.order =
        Comparator.<Drawn<S>>comparingInt(Drawn::label).thenComparing(Drawn::shape, model::compare);
    this.drawn =
        annotations.visits().stream()
            .map(visit -> visit.shapes().stream().sorted(order).toList())
            .toList();
  }

  static <S> ComparableAnswers of(DrawnAnnotations<S> annotations, ShapeModel<S> model) {
    DrawnContents<S> contents = new DrawnContents<>(annotations, model);
    return new ComparableAnswers(
        annotations.images(),
        new double[annotations.images().size()],
        annotations.workers().size(),
        annotations.visits().stream().mapToInt(Visit::image).toArray(),
        annotations.visits().stream().mapToInt(Visit::worker).toArray(),
        contents::distance,
        (one, other) ->
            ComparableAnswers.compare(
                contents.drawn.get(one), contents.drawn.get(other), contents.order));
  }

  private double distance(int one, int other) {
    Frame here = annotations.frames().get(annotations.visits().get(one).image());
    Frame there = annotations.frames().get(annotations.visits().get(other).image());
    List<Drawn<S>> moved = drawn.get(other);
    double x = here.width() / there.width();
    double y = here.height() / there.height();
    if (x > 0 && y > 0 && x < Double.POSITIVE_INFINITY && y < Double.POSITIVE_INFINITY) {
      moved =
          x == 1 && y == 1
              ? moved
              : moved.stream()
                  .map(each -> new Drawn<>(model.stretched(each.shape(), x, y), each.label()))
                  .toList();
    }
    return SetDistance.of(
        drawn.get(one),
        moved,
        (a, b) -> a.label() == b.label() ? model.similarity(a.shape(), b.shape()) : 0);
  }
}
