package io.plumbline.consolidation.polygon;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnDistances;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.ObjectConsolidator;
import io.plumbline.consolidation.shape.OutlineFusion;

/**
 * The default method for polygons: grouped by their exact overlap, kept by the probability that the
 * object exists, and fused by a weighted vote on a fine grid. Immutable, safe for threads.
 */
public final class PolygonConsolidator
    implements Consolidator<DrawnAnnotations<Polygon>, DrawnObjects<Polygon>> {
  private static final PolygonModel MODEL = new PolygonModel();

  @Override
  public DrawnObjects<Polygon> fit(DrawnAnnotations<Polygon> annotations) {
    return ObjectConsolidator.learning(MODEL, new OutlineFusion<>(MODEL, PolygonVote::fuse))
        .fit(annotations);
  }

  /** How far workers' drawings are apart, for measures of agreement; needs no fit. */
  public static DistanceRatings distances(DrawnAnnotations<Polygon> annotations) {
    return DrawnDistances.of(annotations, MODEL);
  }
}
