package io.plumbline.consolidationcli.pairs;

import io.plumbline.consolidation.ranking.BradleyTerry;
import io.plumbline.consolidation.ranking.ComparisonConsolidator;
import io.plumbline.consolidation.ranking.NoisyBradleyTerry;
import java.util.Locale;

/** The methods of {@code --method}. */
enum PairMethod {
  NOISY_BRADLEY_TERRY,
  BRADLEY_TERRY;

  ComparisonConsolidator consolidator() {
    return switch (this) {
      case NOISY_BRADLEY_TERRY -> new NoisyBradleyTerry();
      case BRADLEY_TERRY -> new BradleyTerry();
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
