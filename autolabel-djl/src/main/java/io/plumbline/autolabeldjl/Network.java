package io.plumbline.autolabeldjl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import io.plumbline.autolabel.linear.Matrix;
import java.util.Arrays;
import java.util.Random;

/**
 * One network while it is trained and asked, by one thread. What it takes outside of Java's memory
 * is given back when it is closed.
 */
final class Network implements AutoCloseable {

  private static final float HIGHEST_RATE = 0.004f;
  private static final float WEIGHT_DECAY = 0.01f;

  /** A share of what is wanted of a class goes to all: labels may be wrong. */
  private static final float SMOOTHING = 0.1f;

  private static final int ASKED_AT_ONCE = 250;

  /** DJL's optimizer keeps its sums apart from every manager: here they are found again. */
  private final NDScope scope = new NDScope();

  private final PackedPictures pictures;
  private final int classes;
  private final Random random;
  private final Model model;
  private final Trainer trainer;

  /**
   * An untrained one.
   *
   * @param steps how many steps it will be trained
   */
  Network(PackedPictures pictures, int classes, int steps, Device device, Random random) {
    this.pictures = pictures;
    this.classes = classes;
    this.random = random;
    model = Model.newInstance("plumbline", device, "PyTorch");
    model.setBlock(Layers.of(classes));
    Loss loss = new SoftmaxCrossEntropyLoss("loss", 1, -1, false, true);
    trainer =
        model.newTrainer(
            new DefaultTrainingConfig(loss)
                .optDevices(new Device[] {device})
                .optInitializer(new SeededWeights(random), Parameter.Type.WEIGHT)
                .optOptimizer(
                    Optimizer.adamW()
                        .optLearningRateTracker(new OneCycle(HIGHEST_RATE, steps))
                        .optWeightDecays(WEIGHT_DECAY)
                        .build()));
    trainer.initialize(shape(1));
  }

  private Shape shape(int count) {
    return new Shape(count, pictures.planes(), pictures.side(), pictures.side());
  }

  /** One step on some examples. */
  void step(int[] objects, int[] labels, boolean mirror) {
    float[] pixels = new float[objects.length * pictures.length()];
    float[] wanted = new float[objects.length * classes];
    Arrays.fill(wanted, SMOOTHING / classes);
    for (int i = 0; i < objects.length; i++) {
      pictures.writeVaried(objects[i], mirror, random, pixels, i * pictures.length());
      wanted[i * classes + labels[i]] += 1 - SMOOTHING;
    }
    try (NDManager batch = trainer.getManager().newSubManager()) {
      NDList input = new NDList(batch.create(pixels, shape(objects.length)));
      NDList target = new NDList(batch.create(wanted, new Shape(objects.length, classes)));
      try (GradientCollector gradients = trainer.newGradientCollector()) {
        NDArray loss = trainer.getLoss().evaluate(target, trainer.forward(input));
        gradients.backward(loss);
      }
      trainer.step();
    }
  }

  /** The logarithms of the probabilities of each class for each picture. */
  Matrix ask() {
    Matrix all = Matrix.zeros(pictures.size(), classes);
    for (int from = 0; from < pictures.size(); from += ASKED_AT_ONCE) {
      int count = Math.min(ASKED_AT_ONCE, pictures.size() - from);
      float[] pixels = new float[count * pictures.length()];
      for (int i = 0; i < count; i++) {
        pictures.write(from + i, pixels, i * pictures.length());
      }
      try (NDManager batch = trainer.getManager().newSubManager()) {
        NDList input = new NDList(batch.create(pixels, shape(count)));
        NDArray said = trainer.evaluate(input).singletonOrThrow().logSoftmax(-1);
        System.arraycopy(said.toFloatArray(), 0, all.values(), from * classes, count * classes);
      }
    }
    return all;
  }

  @Override
  public void close() {
    trainer.close();
    model.close();
    scope.close();
  }
}
