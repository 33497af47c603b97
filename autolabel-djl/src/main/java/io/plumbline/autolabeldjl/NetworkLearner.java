package io.plumbline.autolabeldjl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import io.plumbline.autolabel.learner.Folds;
import io.plumbline.autolabel.learner.Learner;
import io.plumbline.autolabel.learner.Scores;
import io.plumbline.autolabel.learner.TrainingSet;
import io.plumbline.autolabel.linear.Matrix;
import java.util.Random;

/**
 * Trains three networks, each without a third of the examples. A picture that nobody labeled gets
 * the mean of what the three say, an example what the one says that has not seen it. Three that
 * have each seen two thirds are about as good as one that has seen all, and take half the time of
 * four. Each training begins anew, so what is learned follows from the examples and the seed alone.
 */
final class NetworkLearner implements Learner {

  private static final Folds FOLDS = new Folds(3);

  /** DJL collects the gradients of one network at a time in a process. */
  private static final Object ONE_AT_A_TIME = new Object();

  private final Engine engine;
  private final PackedPictures pictures;
  private final boolean mirror;
  private final Effort effort;
  private final long seed;

  NetworkLearner(Engine engine, PackedPictures pictures, Effort effort, long seed) {
    this.engine = engine;
    this.pictures = pictures;
    mirror = Mirroring.looksAlike(pictures);
    this.effort = effort;
    this.seed = seed;
  }

  @Override
  public Scores learn(TrainingSet training) {
    check(training);
    int classes = training.classes();
    Matrix all = Matrix.zeros(pictures.size(), classes);
    Matrix heldOut = Matrix.zeros(training.size(), classes);
    synchronized (ONE_AT_A_TIME) {
      for (int fold = 0; fold < FOLDS.count(); fold++) {
        int[] seen = FOLDS.others(fold, training.size());
        if (seen.length > 0) {
          Matrix said = train(training.select(seen), fold);
          for (int i = 0; i < said.values().length; i++) {
            all.values()[i] += said.values()[i] / FOLDS.count();
          }
          for (int place : FOLDS.members(fold, training.size())) {
            System.arraycopy(
                said.values(),
                training.objects()[place] * classes,
                heldOut.values(),
                place * classes,
                classes);
          }
        }
      }
    }
    return new Scores(all, heldOut, training);
  }

  private Matrix train(TrainingSet examples, int fold) {
    Random random = new Random(seed * 31 + fold);
    int steps = effort.steps(examples.size());
    Device device = PyTorch.device(engine.getGpuCount(), fold);
    try (Network network = new Network(pictures, examples.classes(), steps, device, random)) {
      Order order = new Order(examples.size(), random);
      int[] objects = new int[effort.batch()];
      int[] labels = new int[effort.batch()];
      for (int step = 0; step < steps; step++) {
        for (int i = 0; i < objects.length; i++) {
          int place = order.next();
          objects[i] = examples.objects()[place];
          labels[i] = examples.labels()[place];
        }
        network.step(objects, labels, mirror);
      }
      return network.ask();
    }
  }

  private void check(TrainingSet training) {
    if (training.size() == 0) {
      throw new IllegalArgumentException("a network cannot learn from no examples");
    }
    for (int i = 0; i < training.size(); i++) {
      int object = training.objects()[i];
      int label = training.labels()[i];
      if (object < 0 || object >= pictures.size() || label < 0 || label >= training.classes()) {
        throw new IllegalArgumentException(
            "example %d is picture %d of class %d; there are %d pictures and %d classes"
                .formatted(i, object, label, pictures.size(), training.classes()));
      }
    }
  }
}
