package io.plumbline.consolidation.shape;

/**
 * Makes one shape of the shapes of each group. Implementations are immutable and safe for threads.
 *
 * @param <S> the shape
 */
public interface Fusion<S> {

  /**
   * Fuses all groups; what is learned of a worker in one group counts in all.
   *
   * @param annotations where the groups come from
   * @param groups the candidates
   * @return one entry per group
   */
  Fused<S> fuse(DrawnAnnotations<S> annotations, ShapeGroups<S> groups);
}
