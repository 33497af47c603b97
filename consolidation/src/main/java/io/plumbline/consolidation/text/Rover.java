package io.plumbline.consolidation.text;

import io.plumbline.consolidation.Consolidator;
import java.util.Arrays;

/**
 * Each word by itself goes to the majority of the answers, all workers alike: J. G. Fiscus, "A
 * Post-processing System to Yield Reduced Word Error Rates: Recognizer Output Voting Error
 * Reduction (ROVER)", 1997. The answer nearest to all is aligned first, so that the order of the
 * answers does not matter.
 *
 * <p>As long takes {@link TextConsensus}. Immutable, safe for threads.
 */
public final class Rover implements Consolidator<TextAnswers, TextResult> {

  @Override
  public TextResult fit(TextAnswers annotations) {
    return TextFit.of(annotations, new AllAlike(new NetworkVote(1, 1, 0)));
  }

  private record AllAlike(TextChoice choice) implements TextChoice {

    @Override
    public String choose(ObjectTexts said, double[] weight) {
      return choice.choose(said, weight);
    }

    @Override
    public double[] weights(TextAnswers answers, ObjectTexts said, WorkerDistances distances) {
      double[] weight = new double[said.size()];
      Arrays.fill(weight, 1);
      return weight;
    }
  }
}
