package io.plumbline.consolidation.shape;

/**
 * What a kind of shape adds to consolidation. Implementations are immutable and safe for threads.
 *
 * @param <S> the shape; immutable
 */
public interface ShapeModel<S> {

  /**
   * How alike two shapes are: 1 for equal ones, 0 for those that have nothing in common. Symmetric.
   */
  double similarity(S first, S second);

  /**
   * The similarity above which two shapes of different workers rather mean the same object than
   * two. A shape of another class must be as much nearer to 1 as {@link Grouping} says.
   */
  double sameObject();

  /**
   * The size of a shape as a length in the unit of its coordinates, more than 0: small objects are
   * missed more often and drawn with smaller errors.
   */
  double size(S shape);

  /** An order of shapes that depends on nothing but their coordinates. */
  int compare(S first, S second);

  /**
   * A shape as it would be drawn if the image were as many times as wide and as high.
   *
   * @param x more than 0
   * @param y more than 0
   */
  S stretched(S shape, double x, double y);

  /** A short text for explanations, such as {@code [3, 4, 10, 20]}. */
  String describe(S shape);
}
