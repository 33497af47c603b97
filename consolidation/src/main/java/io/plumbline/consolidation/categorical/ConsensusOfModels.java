package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.categorical.LatentStateSettings.Frequencies;
import io.plumbline.consolidation.categorical.LatentStateSettings.Start;
import org.jspecify.annotations.Nullable;

/**
 * The default method: an average over models of how workers err, for nobody knows beforehand which
 * of them is right. There is nothing to set.
 *
 * <p>Four views always have a say, a quarter each:
 *
 * <ol>
 *   <li>Dawid–Skene with a prior that all workers share, learned from the answers (hierarchical
 *       Dawid–Skene), parameters maximised;
 *   <li>the same with parameters integrated out and with answers that depend on each other a
 *       little: n answers count as n / (1 + (n − 1) / 10);
 *   <li>as 2, but all classes equally frequent. It has less to say the further the frequencies that
 *       1 finds are from that, and 1 says the rest;
 *   <li>the plain share of the votes.
 * </ol>
 *
 * <p>Workers of one pool make the same mistakes about the same objects. Whether they do is asked of
 * the answers: if the evidence of a model in which an object of one class can look like another
 * (see {@link LatentStates}) is higher than that of the same model without, two models that know
 * dependence get {@value #DEPENDENT_SHARE} of the say: that model, and 2 with a dependence of 1 / 5
 * under full class frequencies; {@value #SUPPORTED_SHARE} if moreover the former contradicts fewer
 * answers than the four views together.
 *
 * <p>Posteriors of models know nothing of the dependence that is left and are too sure of
 * themselves; each is flattened to the power 1 / (1 + 0.15 (n − 1)) before it enters the average.
 * How well the confidence is calibrated stands in the module's README.
 *
 * <p>With more than {@value #MOST_CLASSES_FOR_ALL_MODELS} classes the models with hidden
 * look-alikes are left out, and with more than {@value DawidSkene#MOST_DENSE_CLASSES} the average
 * is over {@link DawidSkene} and the votes.
 *
 * <p>Earlier batches count in every model. An object's gold truth or a model's prediction can be
 * given ({@link ObjectKnowledge}).
 *
 * <p>Time is in proportion to answers × classes, with look-alikes answers × classes². Immutable,
 * safe for threads; works on large batches with all processors, with the same digits on any number
 * of them.
 */
public final class ConsensusOfModels implements CategoricalConsolidator {
  static final int MOST_CLASSES_FOR_ALL_MODELS = 8;
  static final double DEPENDENT_SHARE = 0.5;
  static final double SUPPORTED_SHARE = 0.9;

  private static final double REMAINING_DEPENDENCE = 0.15;
  private static final double ANY_DEPENDENCE = 0.1;
  private static final double MORE_DEPENDENCE = 0.2;
  private static final int ROUNDS = 12;
  private static final int LOOK_ALIKE_ROUNDS = 40;

  /** EBCC's prior: four right answers and one of each wrong one; a tenth per state. */
  private static final double LOOK_ALIKE_RIGHT = 4;

  private static final double LOOK_ALIKE_WRONG = 1;
  private static final double LOOK_ALIKE_STATE = 0.1;

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
    if (answers.classes().size() > DawidSkene.MOST_DENSE_CLASSES) {
      return new ManyClassConsensus().fit(answers, earlier, knowledge);
    }
    int classCount = answers.classes().size();
    AnswersByObject grouped = AnswersByObject.of(answers);
    Voices voices = Voices.of(grouped, answers.workers().size(), classCount);
    KnownWorkers known = KnownWorkers.of(earlier, answers.workers());
    Fit fit = new Fit(voices, EarlierCounts.of(known, voices), knowledge.logPrior(answers));
    double[] mixture = fit.mixture();
    knowledge.settle(mixture, classCount);
    return new MixtureResult(answers, grouped, voices, known)
        .of(mixture, fit.reference.parameters(), new double[voices.workerCount()], ROUNDS);
  }

  /** One run over one batch. */
  private static final class Fit {
    private final Voices voices;
    private final EarlierCounts earlier;
    private final long @Nullable [] objectPrior;
    private final LatentStates reference;

    Fit(Voices voices, EarlierCounts earlier, long @Nullable [] objectPrior) {
      this.voices = voices;
      this.earlier = earlier;
      this.objectPrior = objectPrior;
      this.reference = run(hierarchical(true, ANY_DEPENDENCE, Frequencies.LEARNED_AS_AN_ANSWER));
    }

    double[] mixture() {
      double[] mixture = new double[Math.multiplyExact(voices.objectCount(), voices.classCount())];
      LatentStates maximised = run(hierarchical(false, 0, Frequencies.LEARNED));
      double balanced = balance(maximised.effectiveClasses());
      add(maximised, mixture, 0.5 - 0.25 * balanced);
      add(reference, mixture, 0.25);
      add(run(hierarchical(true, ANY_DEPENDENCE, Frequencies.UNIFORM)), mixture, 0.25 * balanced);
      VoteShares.addTo(mixture, 0.25, voices, objectPrior);
      if (voices.classCount() > 1 && voices.classCount() <= MOST_CLASSES_FOR_ALL_MODELS) {
        addDependentModels(mixture);
      }
      return mixture;
    }

    /** 1 if all classes are equally frequent, 0 if there is only one. */
    private double balance(double effectiveClasses) {
      int classCount = voices.classCount();
      double share = classCount == 1 ? 0 : (effectiveClasses - 1) / (classCount - 1);
      return share * share;
    }

    private void addDependentModels(double[] mixture) {
      LatentStates plain = run(lookAlikes(1));
      LatentStates lookAlikes = run(lookAlikes(voices.classCount()));
      if (lookAlikes.evidence() <= plain.evidence()) {
        return;
      }
      double[] dependent = new double[mixture.length];
      add(lookAlikes, dependent, 1);
      boolean supported =
          VoteShares.support(dependent, voices) > VoteShares.support(mixture, voices);
      double share = supported ? SUPPORTED_SHARE : DEPENDENT_SHARE;
      for (int i = 0; i < mixture.length; i++) {
        mixture[i] = (1 - share) * mixture[i] + share / 2 * dependent[i];
      }
      add(run(hierarchical(true, MORE_DEPENDENCE, Frequencies.LEARNED)), mixture, share / 2);
    }

    private static void add(LatentStates model, double[] mixture, double weight) {
      model.addTo(mixture, weight, REMAINING_DEPENDENCE);
    }

    private LatentStates run(LatentStateSettings settings) {
      return new LatentStates(voices, settings, earlier, objectPrior).run();
    }

    private LatentStateSettings hierarchical(
        boolean variational, double dependence, Frequencies frequencies) {
      DawidSkeneSettings prior = DawidSkeneSettings.DEFAULT;
      int wrongClasses = Math.max(1, voices.classCount() - 1);
      return new LatentStateSettings(
          1,
          variational,
          dependence,
          frequencies,
          prior.strength() * prior.diagonal(),
          prior.strength() * (1 - prior.diagonal()) / wrongClasses,
          true,
          0,
          Start.PRIOR,
          ROUNDS);
    }

    private static LatentStateSettings lookAlikes(int statesPerClass) {
      return new LatentStateSettings(
          statesPerClass,
          true,
          0,
          Frequencies.LEARNED,
          LOOK_ALIKE_RIGHT,
          LOOK_ALIKE_WRONG,
          false,
          LOOK_ALIKE_STATE,
          Start.VOTES,
          LOOK_ALIKE_ROUNDS);
    }
  }
}
