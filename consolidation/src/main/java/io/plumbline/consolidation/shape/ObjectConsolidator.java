package io.plumbline.consolidation.shape;

import io.plumbline.consolidation.Consolidator;
import java.util.function.Function;

/**
 * Consolidates drawings of one kind: groups the shapes, decides which groups are objects, fuses
 * their shapes and decides their classes.
 *
 * <p>Immutable, safe for threads.
 *
 * @param <S> the shape
 */
public final class ObjectConsolidator<S>
    implements Consolidator<DrawnAnnotations<S>, DrawnObjects<S>> {
  private final ShapeModel<S> model;
  private final Fusion<S> fusion;
  private final Function<Sightings, Existence> existence;

  private ObjectConsolidator(
      ShapeModel<S> model, Fusion<S> fusion, Function<Sightings, Existence> existence) {
    this.model = model;
    this.fusion = fusion;
    this.existence = existence;
  }

  /**
   * Learns of each worker what they miss, what they see that is not there, and how they draw.
   *
   * @param model of the kind
   * @param fusion of the kind
   */
  public static <S> ObjectConsolidator<S> learning(ShapeModel<S> model, Fusion<S> fusion) {
    return new ObjectConsolidator<>(model, fusion, ExistenceModel::fit);
  }

  /**
   * Keeps what at least half of those who looked drew, whoever they are, as a baseline.
   *
   * @param model of the kind
   * @param fusion of the kind
   */
  public static <S> ObjectConsolidator<S> majority(ShapeModel<S> model, Fusion<S> fusion) {
    return new ObjectConsolidator<>(model, fusion, VoteShare::of);
  }

  @Override
  public DrawnObjects<S> fit(DrawnAnnotations<S> annotations) {
    ShapeGroups<S> groups = new Grouping<>(model).group(annotations);
    Existence exists = existence.apply(Sightings.of(annotations, groups, model));
    Fused<S> fused = fusion.fuse(annotations, groups);
    GroupClasses classes = GroupClasses.of(annotations, groups);
    return new DrawnObjects<>(annotations, model, groups, exists, fused, classes);
  }
}
