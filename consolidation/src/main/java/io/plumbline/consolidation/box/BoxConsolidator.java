package io.plumbline.consolidation.box;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.CoordinateFusion;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnDistances;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.MedianFusion;
import io.plumbline.consolidation.shape.ObjectConsolidator;

/**
 * The default method for bounding boxes: grouped by overlap and class, kept by the probability that
 * the object exists, each edge fused by learned bias and precision of the workers.
 *
 * <p>Coordinates start at 0 and end at the image's size, if that is given. Immutable, safe for
 * threads.
 */
public final class BoxConsolidator
    implements Consolidator<DrawnAnnotations<Box>, DrawnObjects<Box>> {
  private static final BoxModel MODEL = new BoxModel();

  @Override
  public DrawnObjects<Box> fit(DrawnAnnotations<Box> annotations) {
    return ObjectConsolidator.learning(MODEL, new CoordinateFusion<>(MODEL)).fit(annotations);
  }

  /** As a baseline: what half of the workers drew, with the median of each edge. */
  public static Consolidator<DrawnAnnotations<Box>, DrawnObjects<Box>> majorityMedian() {
    return ObjectConsolidator.majority(MODEL, new MedianFusion<>(MODEL));
  }

  /** How far workers' drawings are apart, for measures of agreement; needs no fit. */
  public static DistanceRatings distances(DrawnAnnotations<Box> annotations) {
    return DrawnDistances.of(annotations, MODEL);
  }
}
