package io.plumbline.consolidation.span;

import java.util.Arrays;
import java.util.List;

/**
 * What workers do at a unit, given its true tag and what they did before it.
 *
 * <p>A worker stays outside, begins a span of some class or goes on with the span that is open. How
 * probable each of these is depends on the true tag and on the worker's tag before. So a worker who
 * has begun a span too early or with the wrong class is not blamed again for going on with it.
 * After E. Simpson and I. Gurevych, "A Bayesian Approach for Sequence Tagging with Crowds" (EMNLP
 * 2019). With more than {@value #MOST_CLASSES} classes only three situations are told apart, so
 * that memory stays in bounds: no span is open, one of the true class, one of another.
 *
 * <p>Each worker's probabilities are drawn to those of all workers, which count as {@value
 * #POOL_ANSWERS} units of the situation; those of all workers are drawn to what they are for all
 * classes alike. Memory is workers × classes³ up to that number of classes, and workers × 6 ×
 * classes² above. Not safe for threads.
 */
final class WorkerActions {
  private static final int MOST_CLASSES = 8;
  private static final int FEW_SITUATIONS = 3;
  private static final double POOL_ANSWERS = 20;
  private static final double CLASS_ANSWERS = 2;

  private final Tags tags;
  private final int workers;
  private final int actions;
  private final int situations;
  private final double[] count;
  private final double[] logProbability;

  WorkerActions(Tags tags, int workers) {
    this.tags = tags;
    this.workers = workers;
    this.actions = tags.classes() + 2;
    this.situations = tags.classes() <= MOST_CLASSES ? tags.count() : FEW_SITUATIONS;
    this.count = new double[Math.multiplyExact(workers, size())];
    this.logProbability = new double[count.length];
  }

  /** Number of cells of one worker. */
  private int size() {
    return situations * tags.count() * actions;
  }

  private int action(int tag) {
    if (tag == Tags.OUTSIDE) {
      return 0;
    }
    return tags.isBegin(tag) ? 1 + tags.label(tag) : actions - 1;
  }

  private int cell(int before, int truth, int tag) {
    int situation = before;
    if (situations < tags.count() && before != Tags.OUTSIDE) {
      situation = tags.label(before) == tags.label(truth) ? 1 : 2;
    }
    return (situation * tags.count() + truth) * actions + action(tag);
  }

  private static int before(TaggedDocument document, int answer, int unit) {
    return document.units().opens()[unit] ? Tags.OUTSIDE : document.tags()[answer][unit - 1];
  }

  /**
   * Learns from all answers.
   *
   * @param posterior per document, the probabilities of its units' true tags
   */
  void learn(
      List<TaggedDocument> documents, SpanAnnotations annotations, List<double[]> posterior) {
    Arrays.fill(count, 0);
    for (int index = 0; index < documents.size(); index++) {
      TaggedDocument document = documents.get(index);
      double[] truth = posterior.get(index);
      for (int answer = 0; answer < document.answers().length; answer++) {
        int worker = annotations.answers().get(document.answers()[answer]).worker();
        for (int unit = 0; unit < document.units().size(); unit++) {
          int before = before(document, answer, unit);
          int tag = document.tags()[answer][unit];
          for (int t = 0; t < tags.count(); t++) {
            count[worker * size() + cell(before, t, tag)] +=
                Exact.of(truth[unit * tags.count() + t]);
          }
        }
      }
    }
    double[] pool = pool();
    for (int worker = 0; worker < workers; worker++) {
      for (int row = 0; row < size(); row += actions) {
        int from = worker * size() + row;
        double all = POOL_ANSWERS;
        for (int action = 0; action < actions; action++) {
          all += count[from + action];
        }
        for (int action = 0; action < actions; action++) {
          double expected = count[from + action] + POOL_ANSWERS * pool[row + action];
          logProbability[from + action] = Exact.log(Math.max(1e-9, expected / all));
        }
      }
    }
  }

  /** The probabilities of all workers together. */
  private double[] pool() {
    double[] pool = new double[size()];
    for (int worker = 0; worker < workers; worker++) {
      for (int cell = 0; cell < size(); cell++) {
        pool[cell] += count[worker * size() + cell];
      }
    }
    double[] alike = new ClassFreeActions(tags, actions).probabilities(pool);
    for (int row = 0; row < size(); row += actions) {
      double all = CLASS_ANSWERS;
      for (int action = 0; action < actions; action++) {
        all += pool[row + action];
      }
      for (int action = 0; action < actions; action++) {
        pool[row + action] = (pool[row + action] + CLASS_ANSWERS * alike[row + action]) / all;
      }
    }
    return pool;
  }

  /** Per unit and true tag, the logarithm of the probability of all answers' tags. */
  double[] logLikelihood(TaggedDocument document, SpanAnnotations annotations) {
    double[] sum = new double[document.units().size() * tags.count()];
    for (int answer = 0; answer < document.answers().length; answer++) {
      int worker = annotations.answers().get(document.answers()[answer]).worker();
      for (int unit = 0; unit < document.units().size(); unit++) {
        int before = before(document, answer, unit);
        int tag = document.tags()[answer][unit];
        for (int t = 0; t < tags.count(); t++) {
          sum[unit * tags.count() + t] += logProbability[worker * size() + cell(before, t, tag)];
        }
      }
    }
    return sum;
  }

  /** How much an answer's tags on some units speak for one row of true tags against another. */
  double logRatio(
      TaggedDocument document, int worker, int answer, int from, int[] truth, int[] other) {
    double ratio = 0;
    for (int offset = 0; offset < truth.length; offset++) {
      int before = before(document, answer, from + offset);
      int tag = document.tags()[answer][from + offset];
      ratio +=
          logProbability[worker * size() + cell(before, truth[offset], tag)]
              - logProbability[worker * size() + cell(before, other[offset], tag)];
    }
    return ratio;
  }
}
