package io.plumbline.consolidation.categorical;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.probability.BetaDistribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What can be asked about a {@link CategoricalResult} beyond the labels; worked out when asked for.
 * Immutable, safe for threads.
 */
public final class CategoricalDetails {
  /** Of a method that has no notion of spam: it is then judged from the evidence. */
  static final double[] SPAM_NOT_MODELLED = {};

  private static final double INTERVAL = 0.9;

  /** How many answers the average of all workers counts for in the skill of each. */
  private static final double PRIOR_ANSWERS = 2;

  private static final int MOST_FURTHER_ANSWERS = 1000;

  private final CategoricalAnswers answers;
  private final AnswersByObject grouped;
  private final int[] winner;
  private final CategoricalPosterior posterior;
  private final WorkerEvidence evidence;
  private final VoteWeights weights;
  private final double[] spam;

  /**
   * @param spam per worker of the answers, or {@link #SPAM_NOT_MODELLED}
   */
  CategoricalDetails(
      CategoricalAnswers answers,
      AnswersByObject grouped,
      int[] winner,
      CategoricalPosterior posterior,
      WorkerEvidence evidence,
      VoteWeights weights,
      double[] spam) {
    this.answers = answers;
    this.grouped = grouped;
    this.winner = winner;
    this.posterior = posterior;
    this.evidence = evidence;
    this.weights = weights;
    this.spam = spam;
  }

  /** The same for other probabilities of the classes. */
  CategoricalDetails with(int[] otherWinner, CategoricalPosterior otherPosterior) {
    return new CategoricalDetails(
        answers, grouped, otherWinner, otherPosterior, evidence, weights, spam);
  }

  /**
   * How good each worker is: the skill is the expected share of right answers among those that the
   * worker gave, in this batch and in earlier ones.
   */
  WorkerQuality workerQuality() {
    int workerCount = answers.workers().size();
    int[] batchWorker = KnownWorkers.of(evidence, answers.workers()).batchWorker();
    long[] right = new long[workerCount];
    long[] all = new long[workerCount];
    for (int entry = 0; entry < batchWorker.length; entry++) {
      if (batchWorker[entry] >= 0) {
        long count = FixedPoint.of(evidence.count()[entry]);
        all[batchWorker[entry]] += count;
        right[batchWorker[entry]] += evidence.truth()[entry] == evidence.label()[entry] ? count : 0;
      }
    }
    int[] given = new int[workerCount];
    for (int answer = 0; answer < answers.size(); answer++) {
      given[answers.worker(answer)]++;
    }
    double average = Math.min(0.999, Math.max(0.001, new AverageWorker(evidence).right()));
    double[] skill = new double[workerCount];
    double[] low = new double[workerCount];
    double[] high = new double[workerCount];
    for (int worker = 0; worker < workerCount; worker++) {
      double correct = FixedPoint.toDouble(right[worker]);
      double wrong = FixedPoint.toDouble(Math.max(0, all[worker] - right[worker]));
      BetaDistribution known =
          new BetaDistribution(
              correct + PRIOR_ANSWERS * average, wrong + PRIOR_ANSWERS * (1 - average));
      skill[worker] = known.mean();
      low[worker] = known.quantile((1 - INTERVAL) / 2);
      high[worker] = known.quantile((1 + INTERVAL) / 2);
    }
    double[] suspected =
        spam.length == workerCount ? spam : SpamSuspicion.of(evidence, batchWorker, workerCount);
    return new WorkerQuality(answers.workers(), given, skill, low, high, suspected);
  }

  Explanation explain(int object) {
    Objects.checkIndex(object, winner.length);
    List<Integer> ranked = ranked(object);
    int label = winner[object];
    int runnerUp = ranked.size() > 1 ? ranked.get(1) : -1;
    List<Alternative> alternatives = new ArrayList<>();
    for (int classIndex : ranked) {
      alternatives.add(
          new Alternative(
              answers.classes().get(classIndex), posterior.probability(object, classIndex)));
    }
    return new Explanation(
        answers.objects().get(object),
        answers.classes().get(label),
        posterior.probability(object, label),
        votes(object, label, runnerUp, ranked),
        alternatives,
        runnerUp < 0 ? 0 : answersToOverturn(object, label, runnerUp));
  }

  /** What one more answer of an average worker is worth for each object. */
  AnswerNeed answerNeed() {
    AverageWorker average = new AverageWorker(evidence);
    double[] wrong = new double[winner.length];
    double[] gain = new double[winner.length];
    for (int object = 0; object < winner.length; object++) {
      double confidence = posterior.probability(object, winner[object]);
      wrong[object] = Math.max(0, 1 - confidence);
      gain[object] =
          Math.min(wrong[object], Math.max(0, expectedBest(object, average) - confidence));
    }
    return new AnswerNeed(wrong, gain);
  }

  /** The expected probability of the best class after one more answer. */
  private double expectedBest(int object, AverageWorker average) {
    int from = posterior.start()[object];
    int to = posterior.start()[object + 1];
    double sum = 0;
    double listed = 0;
    for (int said = from; said < to; said++) {
      int label = posterior.candidate()[said];
      double best = 0;
      double worst = Double.POSITIVE_INFINITY;
      for (int slot = from; slot < to; slot++) {
        double likelihood = average.probability(posterior.candidate()[slot], label);
        best = Math.max(best, posterior.probability()[slot] * likelihood);
        worst = Math.min(worst, likelihood);
      }
      sum += best;
      listed += average.probability(winner[object], label);
    }
    // An answer that names a class which nobody named before leaves the winner where it is.
    return sum + posterior.probability(object, winner[object]) * Math.max(0, 1 - listed);
  }

  private List<Vote> votes(int object, int label, int runnerUp, List<Integer> ranked) {
    List<Vote> votes = new ArrayList<>();
    for (int position = grouped.start()[object];
        position < grouped.start()[object + 1];
        position++) {
      int worker = grouped.worker()[position];
      int said = grouped.label()[position];
      int against = runnerUp < 0 ? label : runnerUp;
      votes.add(
          new Vote(
              answers.workers().get(worker),
              answers.classes().get(said),
              weights.weight(worker, said, label, against),
              decisive(object, label, position, ranked)));
    }
    return votes;
  }

  /** Whether another class beats the label once a vote is taken out of the lead over it. */
  private boolean decisive(int object, int label, int position, List<Integer> ranked) {
    int worker = grouped.worker()[position];
    int said = grouped.label()[position];
    for (int other : ranked) {
      double rest = lead(object, label, other) - weights.weight(worker, said, label, other);
      if (other != label && (rest < 0 || (rest == 0 && other < label))) {
        return true;
      }
    }
    return false;
  }

  private double lead(int object, int label, int other) {
    if (weights.logarithmic()) {
      return logOdds(object, label, other);
    }
    double lead = 0;
    for (int position = grouped.start()[object];
        position < grouped.start()[object + 1];
        position++) {
      lead += weights.weight(grouped.worker()[position], grouped.label()[position], label, other);
    }
    return lead;
  }

  private double logOdds(int object, int label, int other) {
    return StrictMath.log(
        Math.max(1e-300, posterior.probability(object, label))
            / Math.max(1e-300, posterior.probability(object, other)));
  }

  private int answersToOverturn(int object, int label, int runnerUp) {
    AverageWorker average = new AverageWorker(evidence);
    double step =
        StrictMath.log(
            average.probability(runnerUp, runnerUp) / average.probability(label, runnerUp));
    double needed = logOdds(object, label, runnerUp);
    if (!(step > 0) || needed / step >= MOST_FURTHER_ANSWERS) {
      return -1;
    }
    return (int) (needed / step) + 1;
  }

  private List<Integer> ranked(int object) {
    List<Integer> classes = new ArrayList<>();
    for (int slot = posterior.start()[object]; slot < posterior.start()[object + 1]; slot++) {
      if (posterior.probability()[slot] > 0) {
        classes.add(posterior.candidate()[slot]);
      }
    }
    classes.sort(
        Comparator.comparingDouble((Integer c) -> -posterior.probability(object, c))
            .thenComparingInt(c -> c));
    return classes;
  }
}
