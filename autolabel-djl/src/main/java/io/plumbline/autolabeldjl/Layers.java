package io.plumbline.autolabeldjl;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Blocks;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;

/**
 * Three times: convolutions of 3 × 3, the greatest of 2 × 2, batch normalisation (Ioffe and
 * Szegedy, ICML 2015), which has a quarter to do after that, and what is above zero. Then a linear
 * layer to a score for each class.
 */
final class Layers {

  private static final int[] WIDTHS = {32, 64, 128};

  private Layers() {}

  static SequentialBlock of(int classes) {
    SequentialBlock layers = new SequentialBlock();
    for (int width : WIDTHS) {
      layers
          .add(
              Conv2d.builder()
                  .setKernelShape(new Shape(3, 3))
                  .optPadding(new Shape(1, 1))
                  .setFilters(width)
                  .optBias(false)
                  .build())
          .add(Pool.maxPool2dBlock(new Shape(2, 2), new Shape(2, 2)))
          .add(BatchNorm.builder().build())
          .add(Activation::relu);
    }
    return layers.add(Blocks.batchFlattenBlock()).add(Linear.builder().setUnits(classes).build());
  }
}
