package io.plumbline.autolabel.loop;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Plays the people of a loop from known truth.
 *
 * @param loop not used elsewhere meanwhile
 * @param truth the class of each object
 * @param humanError the probability that people give another class than the true one, 0 to 1; they
 *     say how sure they are
 * @param seed of their mistakes
 */
public record Simulation(LabelingLoop loop, Truth truth, double humanError, long seed) {

  /** The true class of an object. */
  @FunctionalInterface
  public interface Truth {
    /** 0 to the number of classes less 1. */
    int of(int object);
  }

  /**
   * Labels all objects.
   *
   * @param objects how many there are
   * @param classes number of classes
   * @param watcher sees each state, the last one included
   * @return the last state
   */
  public LoopState run(int objects, int classes, Consumer<LoopState> watcher) {
    Random mistakes = new Random(seed);
    LoopState state = loop.next(LoopState.of(objects));
    watcher.accept(state);
    while (!state.done()) {
      int[] asked = state.asked();
      int[] labels =
          Arrays.stream(asked).map(object -> answer(object, classes, mistakes)).toArray();
      double[] sure = new double[labels.length];
      Arrays.fill(sure, 1 - humanError);
      state = state.answered(labels, sure);
      if (!state.done()) {
        state = loop.next(state);
      }
      watcher.accept(state);
    }
    return state;
  }

  /** How many objects of a role have another label than the true one. */
  public int wrong(LoopState state, Role role) {
    int wrong = 0;
    for (int object = 0; object < state.objects(); object++) {
      wrong += state.role(object) == role && state.label(object) != truth.of(object) ? 1 : 0;
    }
    return wrong;
  }

  private int answer(int object, int classes, Random mistakes) {
    int right = truth.of(object);
    if (humanError == 0 || mistakes.nextDouble() >= humanError) {
      return right;
    }
    return (right + 1 + mistakes.nextInt(classes - 1)) % classes;
  }
}
