package io.plumbline.autolabeldjl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.initializer.Initializer;
import java.util.Random;

/**
 * First weights from a seed of their own, as PyTorch's chances are one for the process: normal with
 * a variance of 2 over the number of inputs (He et al., "Delving deep into rectifiers", ICCV 2015).
 */
final class SeededWeights implements Initializer {

  private final Random random;

  SeededWeights(Random random) {
    this.random = random;
  }

  @Override
  public NDArray initialize(NDManager manager, Shape shape, DataType dataType) {
    float[] weights = new float[Math.toIntExact(shape.size())];
    double deviation = Math.sqrt(2.0 * shape.get(0) / weights.length);
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (deviation * random.nextGaussian());
    }
    return manager.create(weights, shape);
  }
}
