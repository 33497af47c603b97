package io.plumbline.consolidation.text;

import io.plumbline.consolidation.Consolidator;

/**
 * The default method for texts: the best path through a network of the answers' words, where
 * workers vote by what is learned of them.
 *
 * <p>Each worker's distance from the truth is learned from the distances between answers ({@code
 * WorkerDistances}). The answers of an object are aligned into a word transition network, around
 * the answer nearest to all and then once more around what was voted for. The text is the path that
 * has most votes for its words and for the pairs of neighbours in it: plain ROVER, which votes on
 * each word by itself, mixes wordings where several are right (translations). A vote for no word
 * counts {@value #SILENCE} times, since a path with more words has more neighbours to be voted for.
 *
 * <p>After J. G. Fiscus's ROVER (1997), M. Li et al.'s RASA and HRRASA (2019, 2020, workers'
 * reliability from distances) and consensus decoding of machine translations.
 *
 * <p>Time is linear in the answers, and in the length of texts beyond {@value EditDistance#EXACT}
 * words; below, quadratic in it. Immutable, safe for threads.
 */
public final class TextConsensus implements Consolidator<TextAnswers, TextResult> {
  private static final double SILENCE = 1.5;
  private static final double NEIGHBOURS = 1.5;
  private static final int ROUNDS = 2;

  @Override
  public TextResult fit(TextAnswers annotations) {
    return TextFit.of(annotations, new NetworkVote(ROUNDS, SILENCE, NEIGHBOURS));
  }
}
