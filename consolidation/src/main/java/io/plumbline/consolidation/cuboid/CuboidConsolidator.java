package io.plumbline.consolidation.cuboid;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.CoordinateFusion;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnDistances;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.ObjectConsolidator;

/**
 * The default method for cuboids: grouped by their overlap in space, kept by the probability that
 * they exist; place, lengths and heading are fused by learned bias and precision of the workers.
 *
 * <p>Immutable, safe for threads.
 */
public final class CuboidConsolidator
    implements Consolidator<DrawnAnnotations<Cuboid>, DrawnObjects<Cuboid>> {
  private static final CuboidModel MODEL = new CuboidModel();

  @Override
  public DrawnObjects<Cuboid> fit(DrawnAnnotations<Cuboid> annotations) {
    return ObjectConsolidator.learning(MODEL, new CoordinateFusion<>(MODEL)).fit(annotations);
  }

  /** How far workers' drawings are apart, for measures of agreement; needs no fit. */
  public static DistanceRatings distances(DrawnAnnotations<Cuboid> annotations) {
    return DrawnDistances.of(annotations, MODEL);
  }
}
