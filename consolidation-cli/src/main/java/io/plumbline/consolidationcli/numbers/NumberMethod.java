package io.plumbline.consolidationcli.numbers;

import io.plumbline.consolidation.numeric.CongenericMean;
import io.plumbline.consolidation.numeric.NumericConsolidator;
import io.plumbline.consolidation.numeric.PlainMean;
import io.plumbline.consolidation.numeric.PlainMedian;
import java.util.Locale;

/** The methods of {@code --method}. */
enum NumberMethod {
  CONGENERIC_MEAN,
  MEAN,
  MEDIAN;

  NumericConsolidator consolidator() {
    return switch (this) {
      case CONGENERIC_MEAN -> new CongenericMean();
      case MEAN -> new PlainMean();
      case MEDIAN -> new PlainMedian();
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
