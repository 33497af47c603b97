package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * GLAD: workers have an ability, objects a difficulty; an answer is right with probability
 * σ(ability × ease of the object), and errors are spread evenly. J. Whitehill, P. Ruvolo, T. Wu, J.
 * Bergsma and J. Movellan, "Whose Vote Should Count More: Optimal Integration of Labels from
 * Labelers of Unknown Expertise", NIPS 2009.
 *
 * <p>Normal priors of mean 1 and variance 1 for the abilities, and of mean 0 for the logarithms of
 * the eases. Abilities and eases take damped Newton steps instead of a conjugate gradient.
 *
 * <p>Time in proportion to rounds × answers × classes. Immutable, safe for threads.
 */
public final class DifficultyModel implements CategoricalConsolidator {
  private static final int ROUNDS = 30;
  private static final int STEPS = 4;
  private static final double LARGEST_STEP = 0.5;

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    return new Fit(DenseBatch.of(answers, earlier)).run();
  }

  /** One run over one batch. */
  private static final class Fit {
    private final DenseBatch batch;
    private final Voices voices;
    private final double[] ability;
    private final double[] logEase;

    Fit(DenseBatch batch) {
      this.batch = batch;
      this.voices = batch.voices();
      this.ability = new double[voices.workerCount()];
      this.logEase = new double[voices.objectCount()];
      Arrays.fill(ability, 1);
    }

    CategoricalResult run() {
      double[] probability = new double[batch.slots()];
      long[] even = new long[batch.classCount()];
      for (int round = 0; round < ROUNDS; round++) {
        ObjectPosteriors.set(batch, probability, even, this::logLikelihood);
        for (int step = 0; round < ROUNDS - 1 && step < STEPS; step++) {
          climb(probability, step % 2 == 0);
        }
      }
      return batch.result(
          probability, VoteWeights.votes(worker -> Math.max(0, ability[worker])), ROUNDS);
    }

    private long logLikelihood(int object, int voice, int truth) {
      double x = ability[voices.worker()[voice]] * StrictMath.exp(logEase[object]);
      int wrongClasses = Math.max(1, batch.classCount() - 1);
      return voices.label()[voice] == truth
          ? FixedPoint.of(-softplus(-x))
          : FixedPoint.of(-softplus(x) - StrictMath.log(wrongClasses));
    }

    private static double softplus(double x) {
      return x > 30 ? x : StrictMath.log1p(StrictMath.exp(Math.max(-40, x)));
    }

    /** A Newton step of all abilities, or of all eases. */
    private void climb(double[] probability, boolean abilities) {
      long[] slope = new long[abilities ? ability.length : logEase.length];
      long[] curve = new long[slope.length];
      for (int object = 0; object < voices.objectCount(); object++) {
        double ease = StrictMath.exp(logEase[object]);
        for (int position = voices.start()[object];
            position < voices.start()[object + 1];
            position++) {
          int voice = voices.voice()[position];
          int worker = voices.worker()[voice];
          double right = probability[object * batch.classCount() + voices.label()[voice]];
          double x = ability[worker] * ease;
          double expected = 1 / (1 + StrictMath.exp(-x));
          double by = abilities ? ease : x;
          int at = abilities ? worker : object;
          slope[at] += FixedPoint.of((right - expected) * by);
          curve[at] += FixedPoint.of(expected * (1 - expected) * by * by);
        }
      }
      double[] parameter = abilities ? ability : logEase;
      double mean = abilities ? 1 : 0;
      for (int at = 0; at < slope.length; at++) {
        double gradient = FixedPoint.toDouble(slope[at]) - (parameter[at] - mean);
        double step = gradient / (FixedPoint.toDouble(curve[at]) + 1);
        parameter[at] += Math.max(-LARGEST_STEP, Math.min(LARGEST_STEP, step));
      }
    }
  }
}
