package io.plumbline.benchmarks.autolabel;

import io.plumbline.autolabel.loop.Crowd;
import io.plumbline.autolabel.loop.People;
import io.plumbline.autolabel.loop.Simulation;
import java.util.function.IntUnaryOperator;

/** Who labels the objects of simulated jobs. */
enum Crew {
  /** One person an object, who is never wrong. */
  RIGHT("one person, never wrong", 1, 0, 0),
  /** One person an object, who errs in 1 % and says so. */
  ONE_OF_100("one person errs in 1 %", 1, 0.01, 0),
  /** Three workers an object; each errs in 5 %. */
  THREE("three workers err in 5 %", 3, 0.05, 0),
  /** Three workers an object; each errs in 10 %. */
  THREE_CARELESS("three workers err in 10 %", 3, 0.1, 0),
  /**
   * Where the model is wrong, each of three workers makes the very mistake of the model in 20 %.
   */
  THREE_MISLED("three workers err in 5 %, as the model does in 20 %", 3, 0.05, 0.2);

  private final String words;
  private final int workers;
  private final double error;
  private final double misled;

  Crew(String words, int workers, double error, double misled) {
    this.words = words;
    this.workers = workers;
    this.error = error;
    this.misled = misled;
  }

  /**
   * The people of one job.
   *
   * @param model what the model says of an object
   */
  People people(Simulation.Truth truth, IntUnaryOperator model, long seed) {
    if (workers == 1) {
      return Simulation.onePerson(truth, error, seed);
    }
    Crowd.Worker erring = Crowd.erring(truth, error);
    return new Crowd(
        (object, classes, chance) -> {
          int said = model.applyAsInt(object);
          return said != truth.of(object) && chance.nextDouble() < misled
              ? said
              : erring.answer(object, classes, chance);
        },
        workers,
        seed);
  }

  @Override
  public String toString() {
    return words;
  }
}
