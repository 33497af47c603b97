package io.plumbline.consolidation.polyline;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.CoordinateFusion;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnDistances;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.ObjectConsolidator;

/**
 * The default method for lines: grouped by how far they lie apart, kept by the probability that
 * they exist, and fused point by point along their length by learned bias and precision of the
 * workers.
 *
 * <p>Immutable, safe for threads.
 */
public final class PolylineConsolidator
    implements Consolidator<DrawnAnnotations<Polyline>, DrawnObjects<Polyline>> {
  private static final PolylineModel MODEL = new PolylineModel();

  @Override
  public DrawnObjects<Polyline> fit(DrawnAnnotations<Polyline> annotations) {
    return ObjectConsolidator.learning(MODEL, new CoordinateFusion<>(MODEL)).fit(annotations);
  }

  /** How far workers' drawings are apart, for measures of agreement; needs no fit. */
  public static DistanceRatings distances(DrawnAnnotations<Polyline> annotations) {
    return DrawnDistances.of(annotations, MODEL);
  }
}
