package io.plumbline.autolabel.loop;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import io.plumbline.consolidation.categorical.CategoricalAnswersBuilder;
import io.plumbline.consolidation.categorical.CategoricalResult;
import io.plumbline.consolidation.categorical.ConsensusOfModels;
import io.plumbline.consolidation.categorical.WorkerEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several workers label each object, and their answers are consolidated as those of a labeling job
 * are: batch after batch, with what earlier ones showed of the workers. Not safe for threads.
 */
public final class Crowd implements People {

  /** A team is so much larger than the number of workers who see an object. */
  private static final int TEAM = 2;

  private final Worker worker;
  private final int workersPerObject;
  private final Random random;
  private @Nullable WorkerEvidence evidence;

  /** A worker's answer. */
  @FunctionalInterface
  public interface Worker {
    /**
     * The class that a worker gives.
     *
     * @param chance of this answer
     */
    int answer(int object, int classes, Random chance);
  }

  /**
   * @param worker how each of them answers
   * @param workersPerObject 2 or more
   * @param seed of their mistakes and of who sees what
   */
  public Crowd(Worker worker, int workersPerObject, long seed) {
    this.worker = worker;
    this.workersPerObject = workersPerObject;
    random = new Random(seed);
  }

  /**
   * Workers who err independently and equally often.
   *
   * @param error the probability of another class than the true one, 0 to 1
   */
  public static Worker erring(Simulation.Truth truth, double error) {
    return (object, classes, chance) -> {
      int right = truth.of(object);
      return chance.nextDouble() >= error
          ? right
          : (right + 1 + chance.nextInt(classes - 1)) % classes;
    };
  }

  @Override
  public Labels label(int[] objects, int classes) {
    List<String> names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    CategoricalAnswersBuilder answers = CategoricalAnswers.builder(names);
    for (int object : objects) {
      int first = random.nextInt(TEAM * workersPerObject);
      for (int i = 0; i < workersPerObject; i++) {
        answers.add(
            Integer.toString(object),
            Integer.toString((first + i) % (TEAM * workersPerObject)),
            names.get(worker.answer(object, classes, random)));
      }
    }
    CategoricalResult result =
        new ConsensusOfModels()
            .fit(answers.build(), evidence == null ? WorkerEvidence.none(names) : evidence);
    evidence = result.evidence();
    // Objects are numbered by their first answer, as they were asked about.
    return new Labels(
        Arrays.copyOf(result.winner(), objects.length),
        Arrays.copyOf(result.confidence(), objects.length));
  }
}
