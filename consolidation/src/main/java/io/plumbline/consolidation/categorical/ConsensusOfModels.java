package io.plumbline.consolidation.categorical;

/**
 * The default method: an average over models of how workers err, for nobody knows beforehand which
 * of them is right. There is nothing to set.
 *
 * <p>Five views always have a say, a fifth each:
 *
 * <ol>
 *   <li>Dawid–Skene with a prior that all workers share, learned from the answers (hierarchical
 *       Dawid–Skene), parameters maximised;
 *   <li>the same with parameters integrated out and with answers that depend on each other a
 *       little: n answers count as n / (1 + (n − 1) / 10);
 *   <li>as 2, but all classes equally frequent. It has less to say the further the frequencies that
 *       1 finds are from that, and 1 says the rest;
 *   <li>each class against the rest ({@link OneAgainstRest});
 *   <li>the plain share of the votes.
 * </ol>
 *
 * <p>Workers of one pool make the same mistakes about the same objects. Whether they do is asked of
 * the answers: if the evidence of a model in which an object of one class can look like another
 * (see {@link LatentStates}) is higher than that of the same model without, two models that know
 * dependence get {@value ModelAverage#DEPENDENT_SHARE} of the say: that model, and 2 with a
 * dependence of 1 / 5 under full class frequencies; {@value ModelAverage#SUPPORTED_SHARE} if
 * moreover the former contradicts fewer answers than the five views together.
 *
 * <p>Posteriors of models know nothing of the dependence that is left and are too sure of
 * themselves; each is flattened to the power 1 / (1 + (n − 1) (0.05 + ρ / 2)) before it enters the
 * average, where ρ is the dependence under which answers best predict each other ({@link
 * AnswerDependence}). How well the confidence is calibrated stands in the module's README.
 *
 * <p>With more than {@value ModelAverage#MOST_CLASSES_FOR_LOOK_ALIKES} classes the models with
 * hidden look-alikes are left out, and with more than {@value DawidSkene#MOST_DENSE_CLASSES} the
 * average is over {@link DawidSkene} and the votes.
 *
 * <p>Earlier batches count in every model. An object's gold truth or a model's prediction can be
 * given ({@link ObjectKnowledge}). Gold truths teach twice: who is right, and, by a second fit that
 * does not know them, how far the confidence can be believed ({@link GoldCalibration}).
 *
 * <p>Time is in proportion to answers × classes, with look-alikes answers × classes². Immutable,
 * safe for threads; works on large batches with all processors, with the same digits on any number
 * of them.
 */
public final class ConsensusOfModels implements CategoricalConsolidator {
  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    return fit(answers, earlier, ObjectKnowledge.NONE);
  }

  /**
   * Consolidates answers about objects of which some are known or predicted otherwise.
   *
   * @param answers the answers; not changed
   * @param earlier what earlier batches showed about workers and classes
   * @param knowledge gold truths and predictions
   * @return one entry per object of {@code answers}, by its index
   * @throws IllegalArgumentException if one of the three is about other classes or objects
   */
  public CategoricalResult fit(
      CategoricalAnswers answers, WorkerEvidence earlier, ObjectKnowledge knowledge) {
    if (!earlier.classes().equals(answers.classes())) {
      throw new IllegalArgumentException("the evidence is about other classes than the answers");
    }
    knowledge.requireFits(answers);
    CategoricalResult result = average(answers, earlier, knowledge);
    int[] gold = knowledge.gold();
    return gold == null
        ? result
        : GoldCalibration.of(average(answers, earlier, knowledge.withoutGold()), gold)
            .apply(result);
  }

  private static CategoricalResult average(
      CategoricalAnswers answers, WorkerEvidence earlier, ObjectKnowledge knowledge) {
    int classCount = answers.classes().size();
    if (classCount > DawidSkene.MOST_DENSE_CLASSES) {
      return new ManyClassConsensus().fit(answers, earlier, knowledge);
    }
    AnswersByObject grouped = AnswersByObject.of(answers);
    Voices voices = Voices.of(grouped, answers.workers().size(), classCount);
    KnownWorkers known = KnownWorkers.of(earlier, answers.workers());
    ModelAverage average = new ModelAverage(voices, known, knowledge.logPrior(answers));
    double[] mixture = average.probability();
    knowledge.settle(mixture, classCount);
    return new MixtureResult(answers, grouped, voices, known)
        .of(mixture, average.weights(), CategoricalDetails.SPAM_NOT_MODELLED, ModelAverage.ROUNDS);
  }
}
