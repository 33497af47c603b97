package io.plumbline.autolabel.loop;

import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.threshold.RankedPool;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The objects that the model might still label and the validation objects among them, the surest
 * first. Where the model is as sure of one as of another, chance decides, so that the order tells
 * nothing of who is a validation object.
 */
final class Pool {

  private final LoopState state;
  private final Predictions predictions;
  private final int[] ranked;

  Pool(LoopState state, Predictions predictions, Random random) {
    this.state = state;
    this.predictions = predictions;
    int[] objects = state.pool();
    double[] tie = random.doubles(objects.length).toArray();
    Integer[] order = IntStream.range(0, objects.length).boxed().toArray(Integer[]::new);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingDouble(i -> -predictions.confidence()[objects[i]])
            .thenComparingDouble(i -> tie[i]));
    ranked = Arrays.stream(order).mapToInt(i -> objects[i]).toArray();
  }

  /** Number of objects. */
  int size() {
    return ranked.length;
  }

  /** The object at a place. */
  int object(int place) {
    return ranked[place];
  }

  /** Some of the objects, the surest of them first. */
  int[] objects(int from, int to) {
    return Arrays.copyOfRange(ranked, from, to);
  }

  /** How probable it is that the model is wrong at a place, as it thinks itself. */
  double doubt(int place) {
    return Math.min(1, Math.max(0, 1 - predictions.confidence()[ranked[place]]));
  }

  /** The pool with what people said of the validation objects. */
  RankedPool judged() {
    int[] places = new int[state.objects()];
    Arrays.fill(places, -1);
    for (int place = 0; place < ranked.length; place++) {
      places[ranked[place]] = place;
    }
    int[] validation = state.validation();
    boolean[] contradicted = new boolean[validation.length];
    for (int i = 0; i < validation.length; i++) {
      contradicted[i] = predictions.labels()[validation[i]] != state.label(validation[i]);
    }
    return new RankedPool(
        ranked.length,
        Arrays.stream(validation).map(object -> places[object]).toArray(),
        contradicted,
        overlooked(validation, contradicted));
  }

  /**
   * The probability that people make the model's mistake, too: as often as they doubt the labels
   * with which they contradict it, one more label being as doubtful as theirs are on average.
   */
  private double overlooked(int[] validation, boolean[] contradicted) {
    double all = 0;
    double sum = 0;
    int count = 1;
    for (int i = 0; i < validation.length; i++) {
      double doubt = 1 - state.confidence(validation[i]);
      all += doubt;
      if (contradicted[i]) {
        sum += doubt;
        count++;
      }
    }
    return (sum + all / Math.max(1, validation.length)) / count;
  }
}
