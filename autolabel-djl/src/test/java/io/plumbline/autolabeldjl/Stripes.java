package io.plumbline.autolabeldjl;

import io.plumbline.autolabel.feature.image.Picture;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.learner.TrainingSet;
import java.util.Random;
import java.util.stream.IntStream;

/** Noisy stripes somewhere on a picture: across in even pictures, down in odd ones. */
record Stripes(int size) implements Pictures {

  static final int CLASSES = 2;
  private static final int SIDE = 28;

  @Override
  public Picture get(int index) {
    Random random = new Random(index);
    int phase = random.nextInt(6);
    float[] plane = new float[SIDE * SIDE];
    for (int i = 0; i < plane.length; i++) {
      int along = index % 2 == 0 ? i / SIDE : i % SIDE;
      float stripe = (along + phase) % 6 < 3 ? 0.3f : 0.7f;
      plane[i] = (float) Math.max(0, Math.min(1, stripe + 0.2 * random.nextGaussian()));
    }
    return new Picture(SIDE, SIDE, new float[][] {plane});
  }

  /** What people said of the first pictures. */
  static TrainingSet labeled(int count) {
    return new TrainingSet(
        IntStream.range(0, count).toArray(),
        IntStream.range(0, count).map(i -> i % 2).toArray(),
        CLASSES,
        count);
  }
}
