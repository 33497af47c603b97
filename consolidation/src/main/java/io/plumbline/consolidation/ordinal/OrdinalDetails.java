package io.plumbline.consolidation.ordinal;

import io.plumbline.consolidation.AnswerNeed;
import io.plumbline.consolidation.Explanation;
import io.plumbline.consolidation.Explanation.Alternative;
import io.plumbline.consolidation.Explanation.Vote;
import io.plumbline.consolidation.WorkerQuality;
import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.SpamSuspicion;
import io.plumbline.consolidation.categorical.WorkerEvidence;
import io.plumbline.consolidation.grouping.Groups;
import io.plumbline.consolidation.probability.BetaDistribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What can be asked about an {@link OrdinalResult} beyond the labels. Immutable, safe for threads.
 */
public final class OrdinalDetails {
  private static final double INTERVAL = 0.9;
  private static final int MOST_FURTHER_ANSWERS = 1000;

  private final CategoricalAnswers answers;
  private final double[] frequency;
  private final double[] confusion;
  private final int grades;
  private final Groups byObject;
  private final double[] average;

  OrdinalDetails(CategoricalAnswers answers, double[] frequency, double[] confusion) {
    this.answers = answers;
    this.frequency = frequency;
    this.confusion = confusion;
    this.grades = frequency.length;
    this.byObject = Groups.of(answers.objects().size(), answers.size(), answers::object);
    this.average = average(answers.workers().size());
  }

  WorkerQuality workerQuality(OrdinalResult result) {
    int workers = answers.workers().size();
    int[] given = new int[workers];
    OrderFreeSums right = new OrderFreeSums(workers);
    for (int answer = 0; answer < answers.size(); answer++) {
      int worker = answers.worker(answer);
      given[worker]++;
      right.add(worker, result.posterior()[answers.object(answer)][answers.label(answer)]);
    }
    double[] skill = new double[workers];
    double[] low = new double[workers];
    double[] high = new double[workers];
    for (int worker = 0; worker < workers; worker++) {
      double expected = Math.min(0.999, Math.max(0.001, diagonal(worker)));
      double correct = Math.min(given[worker], right.get(worker));
      BetaDistribution known =
          new BetaDistribution(
              correct + 2 * expected, given[worker] - correct + 2 * (1 - expected));
      skill[worker] = known.mean();
      low[worker] = known.quantile((1 - INTERVAL) / 2);
      high[worker] = known.quantile((1 + INTERVAL) / 2);
    }
    double[] spam = SpamSuspicion.of(evidence(result.posterior()), answers.workers());
    return new WorkerQuality(answers.workers(), given, skill, low, high, spam);
  }

  /** How often each worker is expected to have answered what to objects of which grade. */
  private WorkerEvidence evidence(double[][] posterior) {
    int workers = answers.workers().size();
    OrderFreeSums counts = new OrderFreeSums(workers * grades * grades);
    for (int answer = 0; answer < answers.size(); answer++) {
      for (int truth = 0; truth < grades; truth++) {
        counts.add(
            (answers.worker(answer) * grades + truth) * grades + answers.label(answer),
            posterior[answers.object(answer)][truth]);
      }
    }
    OrderFreeSums objects = new OrderFreeSums(grades);
    for (double[] chances : posterior) {
      for (int grade = 0; grade < grades; grade++) {
        objects.add(grade, chances[grade]);
      }
    }
    int cells = workers * grades * grades;
    return new WorkerEvidence(
        answers.classes(),
        objects.toArray(),
        answers.workers(),
        IntStream.range(0, cells).map(cell -> cell / grades / grades).toArray(),
        IntStream.range(0, cells).map(cell -> cell / grades % grades).toArray(),
        IntStream.range(0, cells).map(cell -> cell % grades).toArray(),
        counts.toArray());
  }

  private double diagonal(int worker) {
    double sum = 0;
    for (int grade = 0; grade < grades; grade++) {
      sum += frequency[grade] * confusion[(worker * grades + grade) * grades + grade];
    }
    return sum;
  }

  Explanation explain(int object, OrdinalResult result) {
    Objects.checkIndex(object, result.label().length);
    double[] posterior = result.posterior()[object];
    int label = result.label()[object];
    List<Integer> ranked =
        IntStream.range(0, grades)
            .boxed()
            .sorted(
                Comparator.comparing((Integer grade) -> grade != label)
                    .thenComparingDouble(grade -> -posterior[grade]))
            .toList();
    List<Alternative> alternatives =
        ranked.stream()
            .map(grade -> new Alternative(answers.classes().get(grade), posterior[grade]))
            .toList();
    int runnerUp = ranked.size() > 1 ? ranked.get(1) : label;
    return new Explanation(
        answers.objects().get(object),
        answers.classes().get(label),
        posterior[label],
        votes(object, label, runnerUp, posterior),
        alternatives,
        runnerUp == label ? 0 : overturn(object, label, runnerUp, posterior));
  }

  private List<Vote> votes(int object, int label, int runnerUp, double[] posterior) {
    List<Vote> votes = new ArrayList<>();
    double power = OrdinalFit.power(byObject.size(object));
    for (int place = byObject.start()[object]; place < byObject.start()[object + 1]; place++) {
      int worker = answers.worker(byObject.member()[place]);
      int said = answers.label(byObject.member()[place]);
      double weight =
          power * StrictMath.log(chance(worker, label, said) / chance(worker, runnerUp, said));
      votes.add(
          new Vote(
              answers.workers().get(worker),
              answers.classes().get(said),
              weight,
              decisive(worker, said, label, posterior, power)));
    }
    return votes;
  }

  /** Whether the median moves when the vote is divided out of the posterior. */
  private boolean decisive(int worker, int said, int label, double[] posterior, double power) {
    double total = 0;
    double[] without = new double[grades];
    for (int grade = 0; grade < grades; grade++) {
      without[grade] = posterior[grade] / StrictMath.pow(chance(worker, grade, said), power);
      total += without[grade];
    }
    double below = 0;
    for (int grade = 0; grade < label; grade++) {
      below += without[grade];
    }
    return below >= total / 2 || below + without[label] < total / 2 - 1e-9 * total;
  }

  private int overturn(int object, int label, int runnerUp, double[] posterior) {
    if (posterior[runnerUp] == 0) {
      return -1;
    }
    double power = OrdinalFit.power(byObject.size(object));
    double step = power * StrictMath.log(average(runnerUp, runnerUp) / average(label, runnerUp));
    double lead =
        StrictMath.log(Math.max(1e-300, posterior[label]) / Math.max(1e-300, posterior[runnerUp]));
    return step > 0 && lead / step < MOST_FURTHER_ANSWERS ? (int) Math.max(0, lead / step) + 1 : -1;
  }

  AnswerNeed answerNeed(OrdinalResult result) {
    double[] wrong = new double[result.label().length];
    double[] gain = new double[wrong.length];
    for (int object = 0; object < wrong.length; object++) {
      double[] posterior = result.posterior()[object];
      double now = 0;
      double then = 0;
      for (int said = 0; said < grades; said++) {
        double best = 0;
        for (int truth = 0; truth < grades; truth++) {
          best = Math.max(best, posterior[truth] * average[truth * grades + said]);
        }
        then += best;
        now = Math.max(now, posterior[said]);
      }
      wrong[object] = Math.max(0, 1 - result.confidence()[object]);
      gain[object] = Math.max(0, Math.min(wrong[object], then - now));
    }
    return new AnswerNeed(wrong, gain);
  }

  private double chance(int worker, int truth, int said) {
    return confusion[(worker * grades + truth) * grades + said];
  }

  private double average(int truth, int said) {
    return average[truth * grades + said];
  }

  /** Per true grade and answer, the mean of its probability over all workers. */
  private double[] average(int workers) {
    double[] means = new double[grades * grades];
    for (int cell = 0; cell < means.length; cell++) {
      double[] chances = new double[workers];
      for (int worker = 0; worker < workers; worker++) {
        chances[worker] = confusion[worker * means.length + cell];
      }
      boolean right = cell / grades == cell % grades;
      means[cell] = workers > 0 ? OrderFreeSums.mean(chances) : right ? 1 : 0;
    }
    return means;
  }
}
