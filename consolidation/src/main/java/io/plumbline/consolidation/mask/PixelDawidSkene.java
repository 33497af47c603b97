package io.plumbline.consolidation.mask;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.mask.SemanticAnnotations.WorkerMask;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Semantic masks by a model of each pixel: what each worker says of a pixel given its true label is
 * learned together with the labels by expectation maximization over all images, and neighbours like
 * to have the same label. This is STAPLE (S. K. Warfield, K. H. Zou and W. M. Wells,
 * <i>Simultaneous truth and performance level estimation</i>, 2004) with confusion matrices that a
 * worker keeps in all images, and its Markov random field.
 *
 * <p>A pixel gets a label that some mask gives it, or none if some mask gives it none. Background
 * counts as far as the box around all labels, so an image may be cut anywhere around its objects. A
 * mask's weight in the result is the share of what its worker tells about a pixel (mutual
 * information).
 *
 * <p>Memory: the runs of all masks at 8 bytes each, and for the image at hand three rows. Time:
 * rounds × runs × masks × labels that meet in a pixel, plus sweeps × pixels. At most 31 labels
 * beside none. Immutable, safe for threads.
 */
public final class PixelDawidSkene implements Consolidator<SemanticAnnotations, SemanticResult> {
  /** What an equal neighbour counts if nothing else is asked for, as a logarithm of odds. */
  public static final double SMOOTHING = 1;

  /** Masks with a higher label are refused. */
  public static final int HIGHEST_LABEL = PixelConfusion.MOST_LABELS - 1;

  private final double smoothing;

  /** With the usual smoothing. */
  public PixelDawidSkene() {
    this(SMOOTHING);
  }

  /**
   * With a smoothing of one's own.
   *
   * @param smoothing what an equal neighbour counts, as a logarithm of odds (√½ of it on a
   *     diagonal); 0 leaves each pixel for itself
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public PixelDawidSkene(double smoothing) {
    if (!(smoothing >= 0 && Double.isFinite(smoothing))) {
      throw new IllegalArgumentException(
          "a smoothing of %s; it is at least 0 and finite".formatted(smoothing));
    }
    this.smoothing = smoothing;
  }

  /**
   * @throws IllegalArgumentException if a mask has a label above 31
   */
  @Override
  public SemanticResult fit(SemanticAnnotations annotations) {
    List<List<WorkerMask>> byImage = new ArrayList<>();
    annotations.images().forEach(image -> byImage.add(new ArrayList<>()));
    annotations.masks().forEach(mask -> byImage.get(mask.image()).add(mask));
    byImage.forEach(
        masks -> masks.sort(Comparator.comparing(WorkerMask::mask, LabelMask::compareTo)));
    PixelConfusion confusion = new PixelConfusion(annotations.workers().size(), byImage);
    confusion.fit();
    double[][] weights = new double[byImage.size()][];
    List<LabelMask> fused = new ArrayList<>();
    for (int image = 0; image < weights.length; image++) {
      weights[image] = confusion.information(image);
      List<LabelMask> masks = byImage.get(image).stream().map(WorkerMask::mask).toList();
      fused.add(new SmoothField(masks, confusion.evidence(image), smoothing).settle());
    }
    MaskGroups groups = MaskGroups.of(annotations.workers().size(), byImage);
    return SemanticResult.of(annotations, byImage, groups, weights, fused);
  }
}
