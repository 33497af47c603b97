package io.plumbline.consolidationcli.spans;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.span.SequentialSpans;
import io.plumbline.consolidation.span.SpanAnnotations;
import io.plumbline.consolidation.span.SpanClusters;
import io.plumbline.consolidation.span.SpanResult;
import io.plumbline.consolidation.span.UnitDawidSkene;
import io.plumbline.consolidation.span.UnitMajority;
import java.util.Locale;

/** The methods of {@code --method}. */
enum SpanMethod {
  SEQUENCE,
  MAJORITY,
  DAWID_SKENE,
  CLUSTERS;

  Consolidator<SpanAnnotations, SpanResult> consolidator() {
    return switch (this) {
      case SEQUENCE -> new SequentialSpans();
      case MAJORITY -> new UnitMajority();
      case DAWID_SKENE -> new UnitDawidSkene();
      case CLUSTERS -> new SpanClusters();
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
