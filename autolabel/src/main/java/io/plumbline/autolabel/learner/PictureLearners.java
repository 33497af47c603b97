package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.feature.image.PictureEmbedding;
import io.plumbline.autolabel.feature.image.PictureFeatures;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Learners of pictures. What they look at needs no label and is computed once: gradients and
 * colours, and the numbers of a network where there is one. Immutable and safe for threads.
 */
public final class PictureLearners {

  private final List<Matrix> features;

  private PictureLearners(List<Matrix> features) {
    this.features = features;
  }

  /**
   * Looks at pictures, on all cores, without a network.
   *
   * @param random of the choice of directions that are kept
   */
  public static PictureLearners of(Pictures pictures, Random random) {
    return new PictureLearners(List.of(new PictureFeatures(pictures).compute(random)));
  }

  /**
   * Looks at pictures, on all cores.
   *
   * @throws IOException if the network cannot be used
   */
  public static PictureLearners of(Pictures pictures, PictureEmbedding embedding, Random random)
      throws IOException {
    Matrix embedded = embedding.embed(pictures);
    return new PictureLearners(List.of(new PictureFeatures(pictures).compute(random), embedded));
  }

  /**
   * A learner that knows the pictures by their numbers.
   *
   * @param mostLikenesses bounds the memory of all together, see {@link KernelRidge}
   */
  public Learner learner(int mostLikenesses) {
    List<Learner> learners = new ArrayList<>();
    for (Matrix numbers : features) {
      learners.add(new KernelRidge(numbers, mostLikenesses / features.size()));
    }
    return new Blend(learners);
  }
}
