package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.arithmetic.ExactSum;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fits one model of the family that {@link LatentStateSettings} spans: every object is in a hidden
 * state, every worker answers by the state, each in their own way. Expectation maximisation, or
 * mean-field variational Bayes.
 *
 * <p>With one state per class this is the model of Dawid and Skene (1979), or iBCC (H.-C. Kim and
 * Z. Ghahramani, "Bayesian Classifier Combination", AISTATS 2012); with several it is EBCC (Y. Li,
 * B. I. P. Rubinstein and T. Cohn, "Exploiting Worker Correlation for Label Aggregation in
 * Crowdsourcing", ICML 2019), started not at random but from the pairs of classes that an object's
 * votes name.
 *
 * <p>A round takes time in proportion to answers × states; posteriors of objects are not stored.
 * Used once; not safe for threads, though it uses several.
 */
final class LatentStates {
  /** The logarithm of nothing; far below any that occurs, far above overflow. */
  static final long IMPOSSIBLE = Long.MIN_VALUE / 8;

  /** Votes that every object begins with, spread evenly over the classes. */
  private static final double PRIOR_VOTES = 0.5;

  private final Voices voices;
  private final LatentStateSettings settings;
  private final long @Nullable [] objectPrior;
  private final int perClass;
  private final int stateCount;
  private final StateParameters parameters;
  private StateCounts counts;

  /**
   * @param objectPrior per object × class the {@link FixedPoint} logarithm of what is known of the
   *     object beside its answers, {@link Long#MIN_VALUE} for an impossible class
   */
  LatentStates(
      Voices voices,
      LatentStateSettings settings,
      EarlierCounts earlier,
      long @Nullable [] objectPrior) {
    this.voices = voices;
    this.settings = settings;
    this.objectPrior = objectPrior;
    this.perClass = settings.statesPerClass();
    this.stateCount = voices.classCount() * perClass;
    this.parameters = new StateParameters(voices, settings, earlier);
    this.counts = new StateCounts(voices.count(), stateCount);
  }

  Voices voices() {
    return voices;
  }

  StateParameters parameters() {
    return parameters;
  }

  /** Makes all rounds; afterwards the parameters stand. */
  LatentStates run() {
    if (settings.start() == LatentStateSettings.Start.VOTES) {
      counts = collect(this::votes);
    }
    for (int round = 0; round < settings.rounds(); round++) {
      parameters.fit(counts, round);
      if (round < settings.rounds() - 1) {
        counts = collect(this::expect);
      }
    }
    return this;
  }

  /** A lower bound of the logarithm of the probability of all answers under the model. */
  double evidence() {
    double divergence = parameters.divergence(counts);
    return collect(this::expect).logEvidence.toDouble() - divergence;
  }

  /** What is to be counted of an object: sets the posterior, returns its log evidence. */
  @FunctionalInterface
  private interface Posterior {
    long of(int object, long[] posterior);
  }

  private StateCounts collect(Posterior rule) {
    StateCounts sum = null;
    for (StateCounts part :
        ObjectRanges.map(voices.start(), (from, to) -> collect(rule, from, to))) {
      if (sum == null) {
        sum = part;
      } else {
        sum.add(part);
      }
    }
    return sum == null ? new StateCounts(voices.count(), stateCount) : sum;
  }

  private StateCounts collect(Posterior rule, int from, int to) {
    StateCounts part = new StateCounts(voices.count(), stateCount);
    long[] posterior = new long[stateCount];
    for (int object = from; object < to; object++) {
      part.logEvidence.add(rule.of(object, posterior));
      part.add(voices, object, posterior);
    }
    return part;
  }

  private long votes(int object, long[] posterior) {
    int classCount = voices.classCount();
    double[] share = new double[classCount];
    Arrays.fill(share, PRIOR_VOTES / classCount);
    for (int position = voices.start()[object]; position < voices.start()[object + 1]; position++) {
      share[voices.label()[voices.voice()[position]]]++;
    }
    double votes = voices.answers(object) + PRIOR_VOTES;
    for (int state = 0; state < stateCount; state++) {
      double looksLike = perClass == 1 ? 1 : share[state % perClass] / votes;
      posterior[state] = FixedPoint.of(share[state / perClass] / votes * looksLike);
    }
    return 0;
  }

  /** Sets the posterior of an object's states; returns the logarithm of its answers' evidence. */
  long expect(int object, long[] posterior) {
    long best = joint(object, posterior);
    long total = 0;
    for (int state = 0; state < stateCount; state++) {
      posterior[state] = FixedPoint.exp(posterior[state] - best);
      total += posterior[state];
    }
    double scale = FixedPoint.of(1) / (double) total;
    for (int state = 0; state < stateCount; state++) {
      posterior[state] = (long) (posterior[state] * scale + 0.5);
    }
    return best + FixedPoint.log(FixedPoint.toDouble(total));
  }

  /** Sets the logarithms of the joint probabilities; returns the highest. */
  private long joint(int object, long[] joint) {
    Arrays.fill(joint, 0);
    CellRuns.addTo(
        joint,
        parameters.logCell(),
        voices.voice(),
        voices.start()[object],
        voices.start()[object + 1],
        stateCount);
    double weight = 1 / (1 + (voices.answers(object) - 1) * settings.dependence());
    boolean asAnswer =
        settings.frequencies() == LatentStateSettings.Frequencies.LEARNED_AS_AN_ANSWER;
    long[] logState = parameters.logState();
    long best = Long.MIN_VALUE;
    for (int state = 0; state < stateCount; state++) {
      long answers = asAnswer ? joint[state] + logState[state] : joint[state];
      joint[state] = weight == 1 ? answers : Math.round(answers * weight);
      if (!asAnswer) {
        joint[state] += logState[state];
      }
      if (objectPrior != null) {
        joint[state] =
            Math.max(
                IMPOSSIBLE,
                joint[state]
                    + Math.max(
                        IMPOSSIBLE, objectPrior[object * voices.classCount() + state / perClass]));
      }
      best = Math.max(best, joint[state]);
    }
    return best;
  }

  /**
   * Adds the posterior of every object's classes to a mixture.
   *
   * @param mixture per object × class
   * @param weight of this model in the mixture
   * @param dependence of answers beyond what the model knows: the posterior of an object with n
   *     answers is flattened to the power 1 / (1 + (n − 1) × dependence)
   */
  void addTo(double[] mixture, double weight, double dependence) {
    int classCount = voices.classCount();
    ObjectRanges.map(
        voices.start(),
        (from, to) -> {
          long[] posterior = new long[stateCount];
          long[] work = new long[classCount];
          for (int object = from; object < to; object++) {
            expect(object, posterior);
            double power = 1 / (1 + (voices.answers(object) - 1) * dependence);
            flatten(posterior, work, power);
            long total = 0;
            for (long share : work) {
              total += share;
            }
            for (int truth = 0; truth < classCount; truth++) {
              mixture[object * classCount + truth] += weight * (work[truth] / (double) total);
            }
          }
          return to - from;
        });
  }

  private void flatten(long[] posterior, long[] ofClass, double power) {
    for (int truth = 0; truth < ofClass.length; truth++) {
      long sum = 0;
      for (int state = truth * perClass; state < (truth + 1) * perClass; state++) {
        sum += posterior[state];
      }
      ofClass[truth] =
          power == 1 ? sum : FixedPoint.of(StrictMath.pow(FixedPoint.toDouble(sum), power));
    }
  }

  /**
   * How many classes there are in effect: e to the power of the entropy of their frequencies, 1 to
   * the number of classes.
   */
  double effectiveClasses() {
    long[] ofState = collect(this::expect).state;
    ExactSum sum = FixedPoint.exactSum();
    for (int truth = 0; truth < voices.classCount(); truth++) {
      long count = 0;
      for (int state = truth * perClass; state < (truth + 1) * perClass; state++) {
        count += ofState[state];
      }
      double share = FixedPoint.toDouble(count) / Math.max(1, voices.objectCount());
      sum.add(share > 0 ? FixedPoint.of(-share * StrictMath.log(share)) : 0);
    }
    return Math.max(1, Math.min(voices.classCount(), StrictMath.exp(sum.toDouble())));
  }
}
