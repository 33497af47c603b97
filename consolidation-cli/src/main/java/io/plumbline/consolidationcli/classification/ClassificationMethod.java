package io.plumbline.consolidationcli.classification;

import io.plumbline.consolidation.categorical.CategoricalConsolidator;
import io.plumbline.consolidation.categorical.DawidSkene;
import io.plumbline.consolidation.categorical.MajorityVote;
import java.util.Locale;

/** The methods of {@code --method}. */
enum ClassificationMethod {
  DAWID_SKENE,
  MAJORITY_VOTE;

  CategoricalConsolidator consolidator() {
    return switch (this) {
      case DAWID_SKENE -> new DawidSkene();
      case MAJORITY_VOTE -> new MajorityVote();
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
