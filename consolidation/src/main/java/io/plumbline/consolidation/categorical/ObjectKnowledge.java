package io.plumbline.consolidation.categorical;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a batch's objects beside the answers of workers: a gold truth of some, a model's
 * prediction of all, or both.
 *
 * <p>A prediction takes the place of one voter whose probabilities are taken as they are, after the
 * idea of CROWDLAB (H. W. Goh, U. Tkachenko and J. Mueller, 2022): it multiplies what the answers
 * say. Give the probabilities of held-out predictions, for those of a model on its own training
 * data are too sure.
 *
 * <p>The arrays are not copied; do not change them. Safe for threads.
 */
public final class ObjectKnowledge {
  /** Nothing. */
  public static final ObjectKnowledge NONE = new ObjectKnowledge(null, null);

  /** No prediction rules a class out: probabilities count as at least this. */
  private static final double LEAST_PROBABILITY = 1e-4;

  private final int @Nullable [] gold;
  private final double @Nullable [] prediction;

  private ObjectKnowledge(int @Nullable [] gold, double @Nullable [] prediction) {
    this.gold = gold;
    this.prediction = prediction;
  }

  /**
   * The truth of some objects.
   *
   * @param gold per object the index of its class, or −1 where it is not known
   */
  public static ObjectKnowledge gold(int[] gold) {
    return new ObjectKnowledge(gold, null);
  }

  /**
   * A model's prediction for every object.
   *
   * @param probability per object × class, object by object, 0 to 1; a row of zeros says nothing
   */
  public static ObjectKnowledge prediction(double[] probability) {
    return new ObjectKnowledge(null, probability);
  }

  /**
   * This and the truth of some objects.
   *
   * @param truths per object the index of its class, or −1 where it is not known
   */
  public ObjectKnowledge withGold(int[] truths) {
    return new ObjectKnowledge(truths, prediction);
  }

  /** Per object the index of its class, or −1 where it is not known; null if no truth is given. */
  int @Nullable [] gold() {
    return gold;
  }

  /** The same without the truths. */
  ObjectKnowledge withoutGold() {
    return new ObjectKnowledge(null, prediction);
  }

  void requireFits(CategoricalAnswers answers) {
    int objects = answers.objects().size();
    int classes = answers.classes().size();
    if (gold != null) {
      requireLength("gold truths", gold.length, objects);
      for (int object = 0; object < objects; object++) {
        if (gold[object] < -1 || gold[object] >= classes) {
          throw new IllegalArgumentException(
              "the gold truth of object \"%s\" is class %d; there are %d"
                  .formatted(answers.objects().get(object), gold[object], classes));
        }
      }
    }
    if (prediction != null) {
      requireLength("predicted probabilities", prediction.length, (long) objects * classes);
      for (int i = 0; i < prediction.length; i++) {
        if (!(prediction[i] >= 0 && prediction[i] <= 1)) {
          throw new IllegalArgumentException(
              "a predicted probability of object \"%s\" is %s; it must lie between 0 and 1"
                  .formatted(answers.objects().get(i / classes), prediction[i]));
        }
      }
    }
  }

  /**
   * Per object × class the {@link FixedPoint} logarithm of what is known, {@link Long#MIN_VALUE}
   * for an impossible class; null if nothing is known.
   */
  long @Nullable [] logPrior(CategoricalAnswers answers) {
    if (gold == null && prediction == null) {
      return null;
    }
    int classes = answers.classes().size();
    long[] log = new long[answers.objects().size() * classes];
    if (prediction != null) {
      for (int i = 0; i < log.length; i++) {
        log[i] = FixedPoint.log(Math.max(LEAST_PROBABILITY, prediction[i]));
      }
    }
    if (gold != null) {
      for (int object = 0; object < gold.length; object++) {
        if (gold[object] >= 0) {
          Arrays.fill(log, object * classes, (object + 1) * classes, Long.MIN_VALUE);
          log[object * classes + gold[object]] = 0;
        }
      }
    }
    return log;
  }

  /**
   * Rounds the probabilities of objects with a gold truth to what they are.
   *
   * @param probability per object × class
   */
  void settle(double[] probability, int classCount) {
    for (int object = 0; gold != null && object < gold.length; object++) {
      for (int truth = 0; gold[object] >= 0 && truth < classCount; truth++) {
        probability[object * classCount + truth] = truth == gold[object] ? 1 : 0;
      }
    }
  }

  private static void requireLength(String what, long length, long expected) {
    if (length != expected) {
      throw new IllegalArgumentException(
          "there are %d %s; %d are needed".formatted(length, what, expected));
    }
  }
}
