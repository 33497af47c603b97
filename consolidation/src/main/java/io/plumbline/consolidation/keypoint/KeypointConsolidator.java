package io.plumbline.consolidation.keypoint;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.CoordinateFusion;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnDistances;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.ObjectConsolidator;

/**
 * The default method for keypoints: objects are grouped by object keypoint similarity, kept by the
 * probability that they exist, and each point is fused by learned bias and precision of the
 * workers. A point is in the result if anybody gave it.
 *
 * <p>Immutable, safe for threads.
 */
public final class KeypointConsolidator
    implements Consolidator<DrawnAnnotations<Keypoints>, DrawnObjects<Keypoints>> {
  private static final KeypointModel MODEL = new KeypointModel();

  @Override
  public DrawnObjects<Keypoints> fit(DrawnAnnotations<Keypoints> annotations) {
    return ObjectConsolidator.learning(MODEL, new CoordinateFusion<>(MODEL)).fit(annotations);
  }

  /** How far workers' drawings are apart, for measures of agreement; needs no fit. */
  public static DistanceRatings distances(DrawnAnnotations<Keypoints> annotations) {
    return DrawnDistances.of(annotations, MODEL);
  }
}
