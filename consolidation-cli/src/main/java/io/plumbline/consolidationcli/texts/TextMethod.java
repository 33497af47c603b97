package io.plumbline.consolidationcli.texts;

import io.plumbline.consolidation.Consolidator;
import io.plumbline.consolidation.text.Rover;
import io.plumbline.consolidation.text.TextAnswers;
import io.plumbline.consolidation.text.TextConsensus;
import io.plumbline.consolidation.text.TextResult;
import io.plumbline.consolidation.text.WeightedMedoid;
import java.util.Locale;

/** The methods of {@code --method}. */
enum TextMethod {
  CONSENSUS,
  MEDOID,
  ROVER;

  Consolidator<TextAnswers, TextResult> consolidator() {
    return switch (this) {
      case CONSENSUS -> new TextConsensus();
      case MEDOID -> new WeightedMedoid();
      case ROVER -> new Rover();
    };
  }

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
