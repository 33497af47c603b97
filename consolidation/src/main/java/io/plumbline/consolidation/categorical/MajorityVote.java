package io.plumbline.consolidation.categorical;

/**
 * The class that most answers name; its share of the answers is the confidence.
 *
 * <p>Takes no notice of evidence about workers, and hands it on as it came. Time and memory are
 * linear in the answers. Immutable, safe for threads.
 */
public final class MajorityVote implements CategoricalConsolidator {

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    if (!earlier.classes().equals(answers.classes())) {
      throw new IllegalArgumentException("the evidence is about other classes than the answers");
    }
    AnswersByObject grouped = AnswersByObject.of(answers);
    Candidates candidates = Candidates.named(grouped);
    double[] share = new double[candidates.classes().length];
    int[] winner = new int[grouped.objectCount()];
    double[] confidence = new double[grouped.objectCount()];
    int[] votes = new int[answers.classes().size()];
    for (int object = 0; object < grouped.objectCount(); object++) {
      int from = grouped.start()[object];
      int to = grouped.start()[object + 1];
      for (int position = from; position < to; position++) {
        votes[grouped.label()[position]]++;
      }
      for (int slot = candidates.start()[object]; slot < candidates.start()[object + 1]; slot++) {
        int named = candidates.classes()[slot];
        share[slot] = votes[named] / (double) (to - from);
        votes[named] = 0;
        if (share[slot] > confidence[object]) {
          confidence[object] = share[slot];
          winner[object] = named;
        }
      }
    }
    CategoricalPosterior posterior =
        new CategoricalPosterior(
            answers.classes().size(), candidates.start(), candidates.classes(), share);
    CategoricalDetails details =
        new CategoricalDetails(
            answers,
            grouped,
            winner,
            posterior,
            earlier,
            VoteWeights.equal(),
            CategoricalDetails.SPAM_NOT_MODELLED);
    return new CategoricalResult(winner, confidence, posterior, 1, new double[0], earlier, details);
  }
}
