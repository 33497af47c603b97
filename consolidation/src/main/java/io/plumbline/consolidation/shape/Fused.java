package io.plumbline.consolidation.shape;

import java.util.List;

/**
 * What a {@link Fusion} made.
 *
 * <p>The arrays are not copied; do not change them. Equality is by identity of the arrays.
 *
 * @param <S> the shape
 * @param shapes one per group
 * @param share per group and member, how much the member's shape counts in the result, 0 to 1; over
 *     the members they sum to 1
 * @param close per group, the probability that the shape is near the true one, if there is one: a
 *     similarity of at least one half
 */
@SuppressWarnings("ArrayRecordComponent") // results of numeric code; identity is documented
public record Fused<S>(List<S> shapes, double[][] share, double[] close) {

  /** Copies the list. */
  public Fused {
    shapes = List.copyOf(shapes);
  }
}
