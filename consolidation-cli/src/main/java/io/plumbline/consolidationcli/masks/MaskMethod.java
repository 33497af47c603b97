package io.plumbline.consolidationcli.masks;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.mask.PixelDawidSkene;
import io.plumbline.consolidation.mask.SemanticAnnotations;
import io.plumbline.consolidation.mask.SemanticConsolidator;
import io.plumbline.consolidation.mask.SemanticResult;
import java.util.Locale;

/** The methods of {@code --method}. */
enum MaskMethod {
  WEIGHTED_VOTE,
  PIXEL_DAWID_SKENE,
  MAJORITY;

  Consolidator<SemanticAnnotations, SemanticResult> consolidator() {
    return switch (this) {
      case WEIGHTED_VOTE -> new SemanticConsolidator();
      case PIXEL_DAWID_SKENE -> new PixelDawidSkene();
      case MAJORITY -> SemanticConsolidator.majority();
    };
  }

  /** The highest label that the method takes. */
  int highestLabel() {
    return this == PIXEL_DAWID_SKENE ? PixelDawidSkene.HIGHEST_LABEL : Integer.MAX_VALUE;
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
