package io.plumbline.benchmarks.consolidation.categorical;

import io.plumbline.consolidation.categorical.CategoricalAnswers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Answers of workers who are right in 40 to 90 of 100 cases and otherwise guess. */
final class SimulatedAnswers {
  private SimulatedAnswers() {}

  static CategoricalAnswers of(int objects, int answersEach, int workers, int classCount) {
    SplittableRandom random = new SplittableRandom(1);
    double[] skill = random.doubles(workers, 0.4, 0.9).toArray();
    int size = Math.multiplyExact(objects, answersEach);
    int[] object = new int[size];
    int[] worker = new int[size];
    int[] label = new int[size];
    for (int answer = 0; answer < size; answer++) {
      object[answer] = answer / answersEach;
      worker[answer] = random.nextInt(workers);
      boolean right = random.nextDouble() < skill[worker[answer]];
      label[answer] = right ? object[answer] % classCount : random.nextInt(classCount);
    }
    return new CategoricalAnswers(
        ids(objects), ids(workers), ids(classCount), object, worker, label);
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
