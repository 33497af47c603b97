package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.arithmetic.Normal;
import io.plumbline.consolidation.arithmetic.SortedSum;
import io.plumbline.consolidation.shape.ShapeGroups.Group;
import io.plumbline.consolidation.shape.ShapeGroups.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * Fuses shapes that have no coordinates in common, such as masks and polygons, by a vote in which
 * each outline counts by {@link PeerWeights}. Immutable, safe for threads.
 *
 * @param <S> the shape
 */
public final class OutlineFusion<S> implements Fusion<S> {
  /** How alike one more outline is expected to be before any is seen, and how it varies. */
  private static final double USUAL_SIMILARITY = 0.75;

  private static final double SPREAD = 0.15;

  private final ShapeModel<S> model;
  private final Vote<S> vote;

  /**
   * Makes one shape of several.
   *
   * @param <S> the shape
   */
  @FunctionalInterface
  public interface Vote<S> {

    /**
     * Votes.
     *
     * @param shapes at least one
     * @param weights one per shape, with a sum of 1
     * @return that shape if all are equal
     */
    S fuse(List<S> shapes, double[] weights);
  }

  /**
   * Fuses shapes of a kind.
   *
   * @param model says how alike they are
   * @param vote makes one of several
   */
  public OutlineFusion(ShapeModel<S> model, Vote<S> vote) {
    this.model = model;
    this.vote = vote;
  }

  @Override
  public Fused<S> fuse(DrawnAnnotations<S> annotations, ShapeGroups<S> groups) {
    int count = groups.groups().size();
    int[][] worker = new int[count][];
    double[][][] similarity = new double[count][][];
    for (int index = 0; index < count; index++) {
      Group<S> group = groups.groups().get(index);
      worker[index] = group.members().stream().mapToInt(Member::worker).toArray();
      similarity[index] = similarities(group);
    }
    double[][] share = PeerWeights.of(annotations.workers().size(), worker, similarity);
    List<S> shapes = new ArrayList<>();
    double[] close = new double[count];
    SortedSum sum = new SortedSum();
    for (int index = 0; index < count; index++) {
      List<S> drawn = groups.groups().get(index).members().stream().map(Member::shape).toList();
      S shape = vote.fuse(drawn, share[index]);
      shapes.add(shape);
      sum.add(USUAL_SIMILARITY);
      drawn.forEach(other -> sum.add(model.similarity(other, shape)));
      close[index] = Normal.below((sum.take() / (drawn.size() + 1) - 0.5) / SPREAD);
    }
    return new Fused<>(shapes, share, close);
  }

  private double[][] similarities(Group<S> group) {
    int size = group.members().size();
    double[][] similarity = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = i + 1; j < size; j++) {
        similarity[i][j] =
            model.similarity(group.members().get(i).shape(), group.members().get(j).shape());
        similarity[j][i] = similarity[i][j];
      }
    }
    return similarity;
  }
}
