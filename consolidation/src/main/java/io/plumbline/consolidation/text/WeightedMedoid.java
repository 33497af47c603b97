package io.plumbline.consolidation.text;

import io.plumbline.consolidation.Consolidator;

/**
 * One of the answers as it stands: the one with the least distance in words to all answers, each
 * weighted by what is learned of its worker. For labels that somebody must have written. After M.
 * Li et al.'s RASA (2019), with edit distance instead of distances between sentence embeddings.
 *
 * <p>Time as {@link TextConsensus}. Immutable, safe for threads.
 */
public final class WeightedMedoid implements Consolidator<TextAnswers, TextResult> {

  @Override
  public TextResult fit(TextAnswers annotations) {
    return TextFit.of(annotations, (said, weight) -> said.text(Medoid.of(said, weight)));
  }
}
