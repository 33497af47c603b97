package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.probability.GammaFunctions;
import java.util.Arrays;

/**
 * MACE: a worker either knows the class and says it, or spams and says anything, whatever the
 * object. D. Hovy, T. Berg-Kirkpatrick, A. Vaswani and E. Hovy, "Learning Whom to Trust with MACE",
 * NAACL 2013.
 *
 * <p>Variational Bayes with the paper's priors (beta 0.5, 0.5 for spamming, Dirichlet 10 for what a
 * spammer says). Started once, from workers who spam half of the time, instead of at random.
 *
 * <p>Time in proportion to rounds × answers × classes. Immutable, safe for threads.
 */
public final class CompetenceEstimation implements CategoricalConsolidator {
  private static final int ROUNDS = 50;
  private static final double SPAM_PRIOR = 0.5;
  private static final double HABIT_PRIOR = 10;

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    return new Fit(DenseBatch.of(answers, earlier)).run();
  }

  /** One run over one batch. */
  private static final class Fit implements VoteWeights {
    private final DenseBatch batch;
    private final Voices voices;
    private final double[] knows;
    private final double[] says;
    private final double[] spam;
    private final long[] logKnown;
    private final long[] logSpammed;

    Fit(DenseBatch batch) {
      this.batch = batch;
      this.voices = batch.voices();
      this.knows = new double[voices.count()];
      this.says = new double[voices.count()];
      this.spam = new double[voices.workerCount()];
      this.logKnown = new long[voices.count()];
      this.logSpammed = new long[voices.count()];
      Arrays.fill(knows, 0.5);
      Arrays.fill(says, 0.5 / batch.classCount());
    }

    CategoricalResult run() {
      double[] probability = new double[batch.slots()];
      for (int round = 0; round < ROUNDS; round++) {
        for (int voice = 0; voice < voices.count(); voice++) {
          logKnown[voice] = FixedPoint.log(knows[voice] + says[voice]);
          logSpammed[voice] = FixedPoint.log(says[voice]);
        }
        ObjectPosteriors.set(
            batch,
            probability,
            new long[batch.classCount()],
            (object, voice, truth) -> logLikelihood(voice, truth));
        if (round < ROUNDS - 1) {
          maximise(probability);
        }
      }
      return batch.result(probability, this, spam, ROUNDS);
    }

    private void maximise(double[] probability) {
      long[] known = new long[voices.workerCount()];
      long[] spammed = new long[voices.workerCount()];
      long[] habit = new long[voices.count()];
      for (int object = 0; object < voices.objectCount(); object++) {
        for (int position = voices.start()[object];
            position < voices.start()[object + 1];
            position++) {
          int voice = voices.voice()[position];
          double right = probability[object * batch.classCount() + voices.label()[voice]];
          double knew = right * knows[voice] / (knows[voice] + says[voice]);
          known[voices.worker()[voice]] += FixedPoint.of(knew);
          spammed[voices.worker()[voice]] += FixedPoint.of(1 - knew);
          habit[voice] += FixedPoint.of(1 - knew);
        }
      }
      for (int voice = 0; voice < voices.count(); voice++) {
        int worker = voices.worker()[voice];
        double knew = FixedPoint.toDouble(known[worker]) + SPAM_PRIOR;
        double spams = FixedPoint.toDouble(spammed[worker]) + SPAM_PRIOR;
        double all = FixedPoint.toDouble(spammed[worker]) + HABIT_PRIOR * batch.classCount();
        double one = FixedPoint.toDouble(habit[voice]) + HABIT_PRIOR;
        double logAll = GammaFunctions.digamma(knew + spams);
        knows[voice] = StrictMath.exp(GammaFunctions.digamma(knew) - logAll);
        says[voice] =
            StrictMath.exp(
                GammaFunctions.digamma(spams)
                    - logAll
                    + GammaFunctions.digamma(one)
                    - GammaFunctions.digamma(all));
        spam[worker] = spams / (knew + spams);
      }
    }

    private long logLikelihood(int voice, int truth) {
      return voices.label()[voice] == truth ? logKnown[voice] : logSpammed[voice];
    }

    @Override
    public double weight(int worker, int label, int forClass, int againstClass) {
      int voice = voices.find(worker, label);
      return FixedPoint.toDouble(
          logLikelihood(voice, forClass) - logLikelihood(voice, againstClass));
    }

    @Override
    public boolean logarithmic() {
      return true;
    }
  }
}
