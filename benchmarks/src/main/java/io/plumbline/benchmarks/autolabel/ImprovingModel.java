package io.plumbline.benchmarks.autolabel;

import io.plumbline.autolabel.learner.Model;
import io.plumbline.autolabel.learner.Predictions;
import io.plumbline.autolabel.learner.TrainingSet;
import java.util.Random;

/**
 * A model that gets better with every label of people, at a speed and with a confidence that are
 * drawn at random. Nothing is learned: how many labels there are says which objects it has right. A
 * fifth of them is judged anew each time, so a look shows another model than the look before.
 */
final class ImprovingModel implements Model {

  private static final int CHANGE_OF_MIND = 5;

  private final int[] truth;
  private final int classes;
  private final long seed;
  private final double speed;
  private final double sharpness;
  private final double bias;
  private final double noise;
  private final double[] ease;
  private final double[] luck;

  /**
   * @param truth the class of each object
   * @param classes number of classes, 2 or more
   */
  ImprovingModel(int[] truth, int classes, long seed) {
    this.truth = truth;
    this.classes = classes;
    this.seed = seed;
    Random random = new Random(seed);
    double mean = 0.5 + 2 * random.nextDouble();
    speed = 1.2 * random.nextDouble();
    sharpness = Math.exp(random.nextGaussian());
    bias = random.nextGaussian();
    noise = random.nextInt(4) == 0 ? 3 : random.nextDouble();
    ease = new double[truth.length];
    luck = new double[truth.length];
    for (int i = 0; i < truth.length; i++) {
      ease[i] = mean * (1 + random.nextGaussian());
      luck[i] = random.nextDouble();
    }
  }

  @Override
  public boolean learns() {
    return true;
  }

  @Override
  public Predictions predict(TrainingSet training) {
    Random random = new Random(31 * seed + training.size());
    double learned = speed * Math.log1p(training.size() / 100.0);
    int[] labels = new int[truth.length];
    double[] confidence = new double[truth.length];
    for (int i = 0; i < truth.length; i++) {
      double logit = ease[i] + learned;
      double drawn = random.nextInt(CHANGE_OF_MIND) == 0 ? random.nextDouble() : luck[i];
      boolean right = drawn < logistic(logit);
      labels[i] = right ? truth[i] : (truth[i] + 1 + random.nextInt(classes - 1)) % classes;
      confidence[i] = logistic(sharpness * logit + bias + noise * random.nextGaussian());
    }
    return new Predictions(labels, confidence);
  }

  private static double logistic(double z) {
    return 1 / (1 + Math.exp(-z));
  }
}
