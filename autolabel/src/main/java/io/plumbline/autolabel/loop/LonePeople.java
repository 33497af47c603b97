package io.plumbline.autolabel.loop;

import io.plumbline.autolabel.loop.Simulation.Truth;
import java.util.Arrays;
import java.util.Random;

/**
 * One of many people labels each object, and all err equally often.
 *
 * @param truth the class of each object
 * @param error the probability of another class than the true one, 0 to 1; they say how sure they
 *     are
 * @param random not used elsewhere
 */
record LonePeople(Truth truth, double error, Random random) implements People {

  @Override
  public Labels label(int[] objects, int classes) {
    double[] sure = new double[objects.length];
    Arrays.fill(sure, 1 - error);
    return new Labels(
        Arrays.stream(objects).map(object -> answer(object, classes)).toArray(), sure);
  }

  private int answer(int object, int classes) {
    int right = truth.of(object);
    if (error == 0 || random.nextDouble() >= error) {
      return right;
    }
    return (right + 1 + random.nextInt(classes - 1)) % classes;
  }
}
