package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.Normal;
import io.plumbline.consolidation.arithmetic.SortedSum;
import io.plumbline.consolidation.shape.ShapeGroups.Group;
import io.plumbline.consolidation.shape.ShapeGroups.Member;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Fuses shapes that are lists of coordinates with {@link ErrorModel}: each worker's bias is taken
 * off, and precise workers count more. Shapes that are equal give that shape exactly.
 *
 * <p>Immutable, safe for threads.
 *
 * @param <S> the shape
 */
public final class CoordinateFusion<S> implements Fusion<S> {
  /** Of the image's length: an edge this near to the image's counts as lying on it. */
  private static final double AT_LIMIT = 0.001;

  private static final double MEAN_OF_HALF_NORMAL = StrictMath.sqrt(2 / Math.PI);
  private static final double VARIANCE_OF_HALF_NORMAL = 1 - 2 / Math.PI;

  private final CoordinateModel<S> model;

  /**
   * Fuses shapes of a kind.
   *
   * @param model says which coordinates they have
   */
  public CoordinateFusion(CoordinateModel<S> model) {
    this.model = model;
  }

  @Override
  public Fused<S> fuse(DrawnAnnotations<S> annotations, ShapeGroups<S> groups) {
    List<S> references = new ArrayList<>();
    List<ErrorModel.Observed> objects = new ArrayList<>();
    for (Group<S> group : groups.groups()) {
      S reference = reference(model, group);
      references.add(reference);
      objects.add(object(group, reference, annotations.frames().get(group.image())));
    }
    int[] outward = new int[model.slots()];
    Arrays.setAll(outward, model::outward);
    ErrorModel errors = new ErrorModel(annotations.workers().size(), outward, objects);
    errors.fit();
    return fused(annotations, groups, references, objects, errors);
  }

  private Fused<S> fused(
      DrawnAnnotations<S> annotations,
      ShapeGroups<S> groups,
      List<S> references,
      List<ErrorModel.Observed> objects,
      ErrorModel errors) {
    List<S> shapes = new ArrayList<>();
    double[][] share = new double[references.size()][];
    double[] close = new double[references.size()];
    for (int group = 0; group < references.size(); group++) {
      S reference = references.get(group);
      Frame frame = annotations.frames().get(groups.groups().get(group).image());
      double[] place = errors.location(group);
      double[] at = objects.get(group).base().clone();
      for (int i = 0; i < at.length; i++) {
        at[i] = within(i % model.slots(), at[i] + place[i], frame);
      }
      S shape = model.shape(at, reference);
      shapes.add(shape);
      share[group] = errors.shares(group);
      close[group] = close(errors.variance(group), shape);
    }
    return new Fused<>(shapes, share, close);
  }

  private double within(int slot, double value, Frame frame) {
    double limit = model.limit(slot, frame);
    if (Double.isNaN(limit) || model.outward(slot) == 0) {
      return value;
    }
    return model.outward(slot) > 0 ? Math.min(limit, value) : Math.max(limit, value);
  }

  /** The member that is most like the others; of equals the first. */
  static <S> S reference(ShapeModel<S> model, Group<S> group) {
    List<Member<S>> members = group.members();
    S best = members.get(0).shape();
    double most = Double.NEGATIVE_INFINITY;
    SortedSum sum = new SortedSum();
    for (int member = 0; member < members.size(); member++) {
      S shape = members.get(member).shape();
      for (int other = 0; other < members.size(); other++) {
        sum.add(other == member ? 0 : model.similarity(shape, members.get(other).shape()));
      }
      double similar = sum.take();
      if (similar > most) {
        most = similar;
        best = shape;
      }
    }
    return best;
  }

  private ErrorModel.Observed object(Group<S> group, S reference, Frame frame) {
    int size = group.members().size();
    int[] worker = new int[size];
    double[][] value = new double[size][];
    for (int member = 0; member < size; member++) {
      worker[member] = group.members().get(member).worker();
      value[member] = model.coordinates(group.members().get(member).shape(), reference);
    }
    double[] base = medians(value);
    double[] limit = new double[base.length];
    boolean[][] cut = new boolean[size][base.length];
    for (int i = 0; i < base.length; i++) {
      double end = model.limit(i % model.slots(), frame);
      limit[i] = end - base[i];
      double reach = AT_LIMIT * length(frame);
      for (int member = 0; member < size; member++) {
        cut[member][i] = Math.abs(value[member][i] - end) <= reach;
        value[member][i] -= base[i];
      }
    }
    return new ErrorModel.Observed(
        Sightings.medianSize(group, model), worker, base, value, cut, limit);
  }

  private static double length(Frame frame) {
    double longer = Math.max(frame.width(), frame.height());
    return Double.isInfinite(longer) ? 0 : longer;
  }

  static double[] medians(double[][] value) {
    double[] medians = new double[value[0].length];
    for (int i = 0; i < medians.length; i++) {
      int coordinate = i;
      double[] column =
          Arrays.stream(value)
              .mapToDouble(row -> row[coordinate])
              .filter(number -> !Double.isNaN(number))
              .sorted()
              .toArray();
      medians[i] = column.length == 0 ? Double.NaN : Quantile.ofSorted(column, 0.5);
    }
    return medians;
  }

  /**
   * The probability that the relative errors of all coordinates sum to less than one half, which
   * for small errors is what the similarity lacks to 1. Their sum is taken as normal.
   */
  private double close(double[] variance, S shape) {
    double mean = 0;
    double spread = 0;
    int known = 0;
    for (int i = 0; i < variance.length; i++) {
      if (!Double.isNaN(variance[i])) {
        double relative = variance[i] / (model.length(i, shape) * model.length(i, shape));
        mean += MEAN_OF_HALF_NORMAL * StrictMath.sqrt(relative);
        spread += VARIANCE_OF_HALF_NORMAL * relative;
        known++;
      }
    }
    if (known == 0) {
      return 1;
    }
    // Errors of more than four coordinates do not add up but average: a line of 32 points is as
    // near as its points are.
    double parts = Math.max(1, known / 4.0);
    mean /= parts;
    spread /= parts * parts;
    return spread > 0 ? Normal.below((0.5 - mean) / StrictMath.sqrt(spread)) : 1;
  }
}
