package io.plumbline.consolidationcli.multilabel;

import io.plumbline.consolidation.multilabel.JointLabels;
import io.plumbline.consolidation.multilabel.MultilabelConsolidator;
import io.plumbline.consolidation.multilabel.SeparateLabels;
import java.util.Locale;

/** The methods of {@code --method}. */
enum MultilabelMethod {
  JOINT,
  SEPARATE;

  MultilabelConsolidator consolidator() {
    return switch (this) {
      case JOINT -> new JointLabels();
      case SEPARATE -> new SeparateLabels();
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
