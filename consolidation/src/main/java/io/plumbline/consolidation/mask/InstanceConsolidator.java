package io.plumbline.consolidation.mask;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.agreement.DistanceRatings;
import io.plumbline.consolidation.shape.DrawnAnnotations;
import io.plumbline.consolidation.shape.DrawnDistances;
import io.plumbline.consolidation.shape.DrawnObjects;
import io.plumbline.consolidation.shape.ObjectConsolidator;
import io.plumbline.consolidation.shape.OutlineFusion;

/**
 * The default method for instance masks: each object of an image has a mask of its own, with label
 * 1 inside and 0 outside. Masks of different workers are grouped by their overlap, kept by the
 * probability that the object exists, and fused by a weighted vote in each pixel.
 *
 * <p>All masks of an image have its size. Immutable, safe for threads.
 */
public final class InstanceConsolidator
    implements Consolidator<DrawnAnnotations<LabelMask>, DrawnObjects<LabelMask>> {
  private static final InstanceModel MODEL = new InstanceModel();

  @Override
  public DrawnObjects<LabelMask> fit(DrawnAnnotations<LabelMask> annotations) {
    return ObjectConsolidator.learning(MODEL, new OutlineFusion<>(MODEL, LabelVote::of))
        .fit(annotations);
  }

  /** How far workers' drawings are apart, for measures of agreement; needs no fit. */
  public static DistanceRatings distances(DrawnAnnotations<LabelMask> annotations) {
    return DrawnDistances.of(annotations, MODEL);
  }
}
