package io.plumbline.autolabel.loop;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Plays a loop with people whose answers are known.
 *
 * @param loop not used elsewhere meanwhile
 * @param truth the class of each object
 * @param people not used elsewhere meanwhile
 */
public record Simulation(LabelingLoop loop, Truth truth, People people) {

  /** The true class of an object. */
  @FunctionalInterface
  public interface Truth {
    /** 0 to the number of classes less 1. */
    int of(int object);
  }

  /** Plays with {@link #onePerson} for each object. */
  public Simulation(LabelingLoop loop, Truth truth, double humanError, long seed) {
    this(loop, truth, onePerson(truth, humanError, seed));
  }

  /**
   * People of whom one labels each object.
   *
   * @param humanError the probability that they give another class than the true one, 0 to 1; they
   *     say how sure they are
   * @param seed of their mistakes
   */
  public static People onePerson(Truth truth, double humanError, long seed) {
    return new LonePeople(truth, humanError, new Random(seed));
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
    LoopState state = loop.next(LoopState.of(objects));
    watcher.accept(state);
    while (!state.done()) {
      People.Labels given = people.label(state.asked(), classes);
      state = state.answered(given.classes(), given.sure());
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
}
