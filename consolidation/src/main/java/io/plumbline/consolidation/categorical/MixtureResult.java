package io.plumbline.consolidation.categorical;

/** Makes a result of the probabilities that a batch's objects are of each class. */
final class MixtureResult {
  private final CategoricalAnswers answers;
  private final AnswersByObject grouped;
  private final Voices voices;
  private final KnownWorkers known;

  MixtureResult(
      CategoricalAnswers answers, AnswersByObject grouped, Voices voices, KnownWorkers known) {
    this.answers = answers;
    this.grouped = grouped;
    this.voices = voices;
    this.known = known;
  }

  /**
   * @param probability per object × class
   * @param weights how much each vote counted
   * @param spam per worker, the probability that the answers do not depend on the objects
   * @param rounds of estimation that were made
   */
  CategoricalResult of(double[] probability, VoteWeights weights, double[] spam, int rounds) {
    int classCount = voices.classCount();
    int objectCount = voices.objectCount();
    int[] winner = new int[objectCount];
    double[] confidence = new double[objectCount];
    for (int object = 0; object < objectCount; object++) {
      confidence[object] = -1;
      for (int truth = 0; truth < classCount; truth++) {
        int slot = object * classCount + truth;
        probability[slot] = Math.min(1, probability[slot]);
        if (probability[slot] > confidence[object]) {
          confidence[object] = probability[slot];
          winner[object] = truth;
        }
      }
    }
    Candidates candidates = Candidates.all(objectCount, classCount);
    CategoricalPosterior posterior =
        new CategoricalPosterior(classCount, candidates.start(), candidates.classes(), probability);
    WorkerEvidence evidence = evidence(probability);
    CategoricalDetails details =
        new CategoricalDetails(answers, grouped, winner, posterior, evidence, weights, spam);
    return new CategoricalResult(
        winner, confidence, posterior, rounds, new double[0], evidence, details);
  }

  /** What is known after this batch: how often each worker gave which answer to which class. */
  private WorkerEvidence evidence(double[] probability) {
    int classCount = voices.classCount();
    StateCounts counts = new StateCounts(voices.count(), classCount);
    long[] posterior = new long[classCount];
    for (int object = 0; object < voices.objectCount(); object++) {
      for (int truth = 0; truth < classCount; truth++) {
        posterior[truth] = FixedPoint.of(probability[object * classCount + truth]);
      }
      counts.add(voices, object, posterior);
    }
    EarlierCounts earlier = EarlierCounts.of(known, voices);
    WorkerEvidence before = known.evidence();
    EvidenceRows rows = new EvidenceRows(before.workers(), answers.workers());
    for (int entry = 0; entry < before.count().length; entry++) {
      int worker = known.batchWorker()[entry];
      if (worker < 0 || voices.find(worker, before.label()[entry]) < 0) {
        rows.addKnown(before, entry);
      }
    }
    for (int cell = 0; cell < counts.cell.length; cell++) {
      double count = FixedPoint.toDouble(earlier.cell()[cell] + counts.cell[cell]);
      if (count > 0) {
        int voice = cell / classCount;
        rows.addBatch(voices.worker()[voice], cell % classCount, voices.label()[voice], count);
      }
    }
    double[] objects = before.objects().clone();
    for (int truth = 0; truth < classCount; truth++) {
      objects[truth] += FixedPoint.toDouble(counts.state[truth]);
    }
    return rows.build(before.classes(), objects);
  }
}
