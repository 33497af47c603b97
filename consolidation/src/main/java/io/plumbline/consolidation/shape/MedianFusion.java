package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.shape.ShapeGroups.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The median of each coordinate, whoever drew it, as a baseline. Immutable, safe for threads.
 *
 * @param <S> the shape
 */
public final class MedianFusion<S> implements Fusion<S> {
  private final CoordinateModel<S> model;

  /**
   * Fuses shapes of a kind.
   *
   * @param model says which coordinates they have
   */
  public MedianFusion(CoordinateModel<S> model) {
    this.model = model;
  }

  @Override
  public Fused<S> fuse(DrawnAnnotations<S> annotations, ShapeGroups<S> groups) {
    List<S> shapes = new ArrayList<>();
    double[][] share = new double[groups.groups().size()][];
    double[] close = new double[share.length];
    Arrays.fill(close, 1);
    for (Group<S> group : groups.groups()) {
      S reference = CoordinateFusion.reference(model, group);
      double[][] value =
          group.members().stream()
              .map(member -> model.coordinates(member.shape(), reference))
              .toArray(double[][]::new);
      share[shapes.size()] = new double[value.length];
      Arrays.fill(share[shapes.size()], 1.0 / value.length);
      shapes.add(model.shape(CoordinateFusion.medians(value), reference));
    }
    return new Fused<>(shapes, share, close);
  }
}
