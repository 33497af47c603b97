package io.plumbline.consolidation.categorical;

import java.util.Arrays;

/**
 * KOS: for two classes, messages go to and fro between objects and workers, and none hears its own
 * echo. D. R. Karger, S. Oh and D. Shah, "Iterative Learning for Reliable Crowdsourcing Systems",
 * NIPS 2011. With more classes each is decided against the rest, as the authors do in "Efficient
 * Crowdsourcing for Multi-class Labeling", 2013.
 *
 * <p>Started from equal workers instead of at random, so that the first round is the majority. The
 * confidence is a share of weighted votes, not a probability.
 *
 * <p>Time in proportion to rounds × answers × classes. Immutable, safe for threads.
 */
public final class MessagePassing implements CategoricalConsolidator {
  private static final int ROUNDS = 10;

  @Override
  public CategoricalResult fit(CategoricalAnswers answers, WorkerEvidence earlier) {
    DenseBatch batch = DenseBatch.of(answers, earlier);
    int classCount = batch.classCount();
    double[] score = new double[batch.slots()];
    int questions = classCount == 2 ? 1 : classCount;
    for (int question = 0; question < questions; question++) {
      Beliefs beliefs = beliefs(batch.voices(), question);
      for (int object = 0; object < batch.objectCount(); object++) {
        score[object * classCount + question] = beliefs.inClass()[object];
        if (classCount == 2) {
          score[object * 2 + 1] = beliefs.inRest()[object];
        }
      }
    }
    return batch.result(normalised(score, classCount), VoteWeights.equal(), ROUNDS);
  }

  /**
   * Per object, how much speaks for one class and how much for the rest, 0 to 1. Both come from
   * whole numbers, so that they change places exactly when the classes do.
   */
  @SuppressWarnings("ArrayRecordComponent") // between two methods
  private record Beliefs(double[] inClass, double[] inRest) {}

  private static Beliefs beliefs(Voices voices, int question) {
    int answers = voices.voice().length;
    double[] sign = new double[answers];
    double[] fromWorker = new double[answers];
    for (int position = 0; position < answers; position++) {
      sign[position] = voices.label()[voices.voice()[position]] == question ? 1 : -1;
    }
    double[] trusting = new double[answers];
    Arrays.fill(trusting, 1);
    Arrays.fill(fromWorker, 1);
    double[] fromObject = new double[answers];
    for (int round = 0; round < ROUNDS; round++) {
      for (int object = 0; object < voices.objectCount(); object++) {
        long sum = 0;
        for (int p = voices.start()[object]; p < voices.start()[object + 1]; p++) {
          sum += ((long) sign[p]) * FixedPoint.of(fromWorker[p]);
        }
        for (int p = voices.start()[object]; p < voices.start()[object + 1]; p++) {
          fromObject[p] =
              FixedPoint.toDouble(sum - ((long) sign[p]) * FixedPoint.of(fromWorker[p]));
        }
      }
      scale(fromObject, sign);
      long[] sum = new long[voices.workerCount()];
      for (int p = 0; p < answers; p++) {
        sum[voices.worker()[voices.voice()[p]]] += FixedPoint.of(sign[p] * fromObject[p]);
      }
      for (int p = 0; p < answers; p++) {
        long own = FixedPoint.of(sign[p] * fromObject[p]);
        fromWorker[p] = FixedPoint.toDouble(sum[voices.worker()[voices.voice()[p]]] - own);
      }
      scale(fromWorker, trusting);
    }
    return shares(voices, sign, fromWorker);
  }

  private static Beliefs shares(Voices voices, double[] sign, double[] weight) {
    double[] inClass = new double[voices.objectCount()];
    double[] inRest = new double[inClass.length];
    for (int object = 0; object < inClass.length; object++) {
      long of = 0;
      long all = 0;
      int votes = 0;
      for (int p = voices.start()[object]; p < voices.start()[object + 1]; p++) {
        of += ((long) sign[p]) * FixedPoint.of(weight[p]);
        all += Math.abs(FixedPoint.of(weight[p]));
        votes += sign[p] > 0 ? 1 : 0;
      }
      int answers = voices.answers(object);
      inClass[object] = all > 0 ? (all + of) / (2.0 * all) : votes / (double) answers;
      inRest[object] = all > 0 ? (all - of) / (2.0 * all) : (answers - votes) / (double) answers;
    }
    return new Beliefs(inClass, inRest);
  }

  /** Divides by the largest absolute value; where all are 0, takes {@code otherwise}. */
  private static void scale(double[] messages, double[] otherwise) {
    double largest = 0;
    for (double message : messages) {
      largest = Math.max(largest, Math.abs(message));
    }
    for (int i = 0; i < messages.length; i++) {
      messages[i] = largest > 0 ? messages[i] / largest : otherwise[i];
    }
  }

  private static double[] normalised(double[] score, int classCount) {
    for (int first = 0; first < score.length; first += classCount) {
      long total = 0;
      for (int slot = first; slot < first + classCount; slot++) {
        total += FixedPoint.of(score[slot]);
      }
      for (int slot = first; slot < first + classCount; slot++) {
        score[slot] = total > 0 ? FixedPoint.of(score[slot]) / (double) total : 1.0 / classCount;
      }
    }
    return score;
  }
}
