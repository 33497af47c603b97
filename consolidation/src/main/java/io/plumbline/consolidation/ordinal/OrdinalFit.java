package io.plumbline.consolidation.ordinal;

import io.plumbline.consolidation.arithmetic.OrderFreeSums;
import io.plumbline.consolidation.categorical.CategoricalAnswers;
import java.util.Arrays;

/** Expectation maximisation for {@link OrdinalDawidSkene}. Not safe for threads. */
final class OrdinalFit {
  static final int DISPLACEMENT_ANSWERS = 8;
  static final int ROW_ANSWERS = 4;
  static final int COMMON_ANSWERS = 20;

  private static final int MOST_ROUNDS = 60;
  private static final double TOLERANCE = 1e-5;

  /**
   * Each further grade is half as likely; the right one is as likely as four times its neighbours.
   */
  private static final double FALL = 0.5;

  private static final double RIGHT = 4;

  /**
   * Workers make the same mistakes about the same objects, which the model does not know: n answers
   * count as n ∕ (1 + (n − 1) × this), as in the default method for one class per object.
   */
  private static final double DEPENDENCE = 0.15;

  private final CategoricalAnswers answers;
  private final int grades;
  private final int workers;
  private final int[] perObject;

  /** Per object the index of its grade; −1 where it is not known. */
  private final int[] gold;

  private final double[][] posterior;
  private final double[] frequency;

  /** Per worker, true grade and answer: its probability. */
  private final double[] confusion;

  OrdinalFit(CategoricalAnswers answers, int[] gold) {
    this.answers = answers;
    this.gold = gold;
    this.grades = answers.classes().size();
    this.workers = answers.workers().size();
    int objects = answers.objects().size();
    this.perObject = new int[objects];
    this.posterior = new double[objects][grades];
    this.frequency = new double[grades];
    this.confusion = new double[workers * grades * grades];
    for (int answer = 0; answer < answers.size(); answer++) {
      perObject[answers.object(answer)]++;
      posterior[answers.object(answer)][answers.label(answer)]++;
    }
    for (int object = 0; object < objects; object++) {
      for (int grade = 0; grade < grades; grade++) {
        posterior[object][grade] =
            gold[object] < 0
                ? posterior[object][grade] / perObject[object]
                : grade == gold[object] ? 1 : 0;
      }
    }
  }

  OrdinalResult run() {
    int round = 0;
    double moved = Double.POSITIVE_INFINITY;
    while (round < MOST_ROUNDS && moved > TOLERANCE) {
      estimateWorkers();
      moved = estimateTruths();
      round++;
    }
    int[] label = new int[posterior.length];
    double[] confidence = new double[label.length];
    double[] mean = new double[label.length];
    for (int object = 0; object < label.length; object++) {
      label[object] = median(posterior[object]);
      flatten(posterior[object], power(perObject[object]));
      confidence[object] = posterior[object][label[object]];
      for (int grade = 0; grade < grades; grade++) {
        mean[object] += grade * posterior[object][grade];
      }
    }
    return new OrdinalResult(
        label,
        confidence,
        mean,
        posterior,
        round,
        new OrdinalDetails(answers, frequency, confusion));
  }

  /** The power that a posterior is raised to after so many answers. */
  static double power(int given) {
    return 1 / (1 + DEPENDENCE * (given - 1));
  }

  /** Raises probabilities to a power and scales them to a sum of 1. */
  private static void flatten(double[] probability, double power) {
    double total = 0;
    for (int grade = 0; grade < probability.length; grade++) {
      probability[grade] = StrictMath.pow(probability[grade], power);
      total += probability[grade];
    }
    for (int grade = 0; grade < probability.length; grade++) {
      probability[grade] /= total;
    }
  }

  private static int median(double[] probability) {
    double below = 0;
    for (int grade = 0; grade < probability.length; grade++) {
      below += probability[grade];
      if (below >= 0.5 - 1e-9) {
        return grade;
      }
    }
    return probability.length - 1;
  }

  private int cell(int worker, int truth, int said) {
    return (worker * grades + truth) * grades + said;
  }

  private void estimateWorkers() {
    OrderFreeSums counts = new OrderFreeSums(confusion.length);
    for (int answer = 0; answer < answers.size(); answer++) {
      double[] truth = posterior[answers.object(answer)];
      for (int grade = 0; grade < grades; grade++) {
        counts.add(cell(answers.worker(answer), grade, answers.label(answer)), truth[grade]);
      }
    }
    double[] common = new double[grades * grades];
    Arrays.setAll(
        common,
        cell -> {
          OrderFreeSums sum = new OrderFreeSums(1);
          for (int worker = 0; worker < workers; worker++) {
            sum.add(0, counts.get(worker * common.length + cell));
          }
          return sum.get(0);
        });
    double[] commonDisplacement = displacement(common, prior(), RIGHT);
    double[] commonRows = commonRows(common, commonDisplacement);
    for (int worker = 0; worker < workers; worker++) {
      double[] own = new double[common.length];
      int from = worker * common.length;
      Arrays.setAll(own, cell -> counts.get(from + cell));
      double[] displaced = displacement(own, commonDisplacement, DISPLACEMENT_ANSWERS);
      for (int truth = 0; truth < grades; truth++) {
        fillRow(worker, truth, own, commonRows, displaced, commonDisplacement);
      }
    }
  }

  private void fillRow(
      int worker,
      int truth,
      double[] own,
      double[] commonRows,
      double[] displaced,
      double[] commonDisplacement) {
    double[] expected = new double[grades];
    double total = 0;
    double bent = 0;
    for (int said = 0; said < grades; said++) {
      int step = said - truth + grades - 1;
      expected[said] =
          commonRows[truth * grades + said] * displaced[step] / commonDisplacement[step];
      bent += expected[said];
      total += own[truth * grades + said];
    }
    for (int said = 0; said < grades; said++) {
      confusion[cell(worker, truth, said)] =
          (own[truth * grades + said] + ROW_ANSWERS * expected[said] / bent)
              / (total + ROW_ANSWERS);
    }
  }

  /** How far answers lie from the truth, from −(grades − 1) to grades − 1; sums to 1. */
  private double[] displacement(double[] counts, double[] prior, double priorAnswers) {
    double[] steps = new double[2 * grades - 1];
    double total = priorAnswers;
    for (int truth = 0; truth < grades; truth++) {
      for (int said = 0; said < grades; said++) {
        steps[said - truth + grades - 1] += counts[truth * grades + said];
        total += counts[truth * grades + said];
      }
    }
    for (int step = 0; step < steps.length; step++) {
      steps[step] = (steps[step] + priorAnswers * prior[step]) / total;
    }
    return steps;
  }

  private double[] prior() {
    double[] prior = new double[2 * grades - 1];
    double others = 0;
    for (int step = 0; step < prior.length; step++) {
      int distance = Math.abs(step - grades + 1);
      prior[step] = StrictMath.pow(FALL, distance);
      others += distance == 0 ? 0 : prior[step];
    }
    prior[grades - 1] = grades == 1 ? 1 : RIGHT * others;
    double total = others + prior[grades - 1];
    Arrays.setAll(prior, step -> prior[step] / total);
    return prior;
  }

  private double[] commonRows(double[] counts, double[] displacement) {
    double[] rows = new double[counts.length];
    for (int truth = 0; truth < grades; truth++) {
      double total = 0;
      double within = 0;
      for (int said = 0; said < grades; said++) {
        total += counts[truth * grades + said];
        within += displacement[said - truth + grades - 1];
      }
      for (int said = 0; said < grades; said++) {
        int cell = truth * grades + said;
        double expected = displacement[said - truth + grades - 1] / within;
        rows[cell] = (counts[cell] + COMMON_ANSWERS * expected) / (total + COMMON_ANSWERS);
      }
    }
    return rows;
  }

  /** How far the probability moved that moved most. */
  private double estimateTruths() {
    int objects = posterior.length;
    for (int grade = 0; grade < grades; grade++) {
      double[] column = new double[objects];
      int index = grade;
      Arrays.setAll(column, object -> posterior[object][index]);
      frequency[grade] = (OrderFreeSums.sum(column) + 2.0 / grades) / (objects + 2);
    }
    double[] logs = new double[confusion.length];
    Arrays.setAll(logs, cell -> StrictMath.log(confusion[cell]));
    OrderFreeSums sums = new OrderFreeSums(objects * grades);
    for (int answer = 0; answer < answers.size(); answer++) {
      for (int grade = 0; grade < grades; grade++) {
        sums.add(
            answers.object(answer) * grades + grade,
            logs[cell(answers.worker(answer), grade, answers.label(answer))]);
      }
    }
    double moved = 0;
    for (int object = 0; object < objects; object++) {
      if (gold[object] >= 0) {
        continue;
      }
      double[] next = new double[grades];
      for (int grade = 0; grade < grades; grade++) {
        next[grade] = sums.get(object * grades + grade) + StrictMath.log(frequency[grade]);
      }
      double largest = Arrays.stream(next).max().orElse(0);
      double total = 0;
      for (int grade = 0; grade < grades; grade++) {
        next[grade] = StrictMath.exp(next[grade] - largest);
        total += next[grade];
      }
      for (int grade = 0; grade < grades; grade++) {
        next[grade] /= total;
        moved = Math.max(moved, Math.abs(next[grade] - posterior[object][grade]));
      }
      posterior[object] = next;
    }
    return moved;
  }
}
