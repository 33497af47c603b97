package io.plumbline.consolidation.shape;

/**
 * A kind of shape that is a list of coordinates which mean the same in every worker's shape, such
 * as the four edges of a box.
 *
 * <p>Coordinate {@code i} belongs to slot {@code i % slots()}. A worker errs in all coordinates of
 * a slot alike.
 *
 * @param <S> the shape
 */
public interface CoordinateModel<S> extends ShapeModel<S> {

  /** Number of slots, at least 1. */
  int slots();

  /**
   * Which way a coordinate of a slot grows when a shape is drawn too large: 1, −1, or 0 where that
   * makes no sense.
   */
  int outward(int slot);

  /**
   * The coordinates of a shape.
   *
   * @param shape the shape
   * @param reference a shape of the same object, to which ambiguous coordinates (angles, direction
   *     of a line) are aligned
   * @return one number per coordinate, as many for all shapes with the same reference; NaN where
   *     the shape says nothing
   */
  double[] coordinates(S shape, S reference);

  /**
   * The shape of coordinates, after fusion.
   *
   * @param coordinates one number per coordinate; NaN where no shape of the group says anything
   * @param reference as above
   */
  S shape(double[] coordinates, S reference);

  /**
   * The length against which an error of a coordinate is to be seen: an error of all of it makes
   * the shape as wrong as it can be.
   */
  double length(int coordinate, S shape);

  /**
   * Where objects of an image end outwards, for a slot; NaN if nowhere. A coordinate that lies
   * there says that the object ends there or would end beyond.
   */
  double limit(int slot, Frame frame);
}
