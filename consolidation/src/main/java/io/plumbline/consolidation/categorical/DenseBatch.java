package io.plumbline.consolidation.categorical;

/**
 * A batch as methods see it that keep a number for every object × class.
 *
 * @param answers as handed in
 * @param grouped by object
 * @param voices of the batch
 * @param known what earlier batches showed
 */
record DenseBatch(
    CategoricalAnswers answers, AnswersByObject grouped, Voices voices, KnownWorkers known) {

  /**
   * @throws IllegalArgumentException if the evidence is about other classes, or there are too many
   */
  static DenseBatch of(CategoricalAnswers answers, WorkerEvidence earlier) {
    if (!earlier.classes().equals(answers.classes())) {
      throw new IllegalArgumentException("the evidence is about other classes than the answers");
    }
    if (answers.classes().size() > DawidSkene.MOST_DENSE_CLASSES) {
      throw new IllegalArgumentException(
          "this method takes up to %d classes; there are %d. DawidSkene and ConsensusOfModels take any number"
              .formatted(DawidSkene.MOST_DENSE_CLASSES, answers.classes().size()));
    }
    AnswersByObject grouped = AnswersByObject.of(answers);
    return new DenseBatch(
        answers,
        grouped,
        Voices.of(grouped, answers.workers().size(), answers.classes().size()),
        KnownWorkers.of(earlier, answers.workers()));
  }

  int classCount() {
    return voices.classCount();
  }

  int objectCount() {
    return voices.objectCount();
  }

  int workerCount() {
    return voices.workerCount();
  }

  /** Number of object × class pairs. */
  int slots() {
    return Math.multiplyExact(voices.objectCount(), voices.classCount());
  }

  CategoricalResult result(double[] probability, VoteWeights weights, int rounds) {
    return result(probability, weights, CategoricalDetails.SPAM_NOT_MODELLED, rounds);
  }

  CategoricalResult result(double[] probability, VoteWeights weights, double[] spam, int rounds) {
    return new MixtureResult(answers, grouped, voices, known)
        .of(probability, weights, spam, rounds);
  }

  /** Per object × class, the share of the object's answers. */
  double[] voteShares() {
    double[] share = new double[slots()];
    VoteShares.addTo(share, 1, voices, null);
    return share;
  }
}
