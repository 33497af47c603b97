package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.feature.image.PictureEmbedding;
import io.plumbline.autolabel.feature.image.PictureFeatures;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Learners of pictures. What they look at needs no label and is computed once: gradients and
 * colours, learned patches, and the numbers of a network where there is one. Immutable and safe for
 * threads.
 *
 * <p>Gradients and patches share one kernel, whose shares cross-validation chooses: it gets as few
 * wrong as a blend of two learners and needs half of the memory.
 */
public final class PictureLearners {

  private final List<Matrix> own;
  private final @Nullable Matrix embedded;

  private PictureLearners(List<Matrix> own, @Nullable Matrix embedded) {
    this.own = own;
    this.embedded = embedded;
  }

  /**
   * Looks at pictures, on all cores, without a network.
   *
   * @param random of the patches that are learned from and the directions that are kept
   */
  public static PictureLearners of(Pictures pictures, Random random) {
    return new PictureLearners(PictureFeatures.of(pictures, random), null);
  }

  /**
   * Looks at pictures, on all cores.
   *
   * @throws IOException if the network cannot be used
   */
  public static PictureLearners of(Pictures pictures, PictureEmbedding embedding, Random random)
      throws IOException {
    Matrix embedded = embedding.embed(pictures);
    return new PictureLearners(PictureFeatures.of(pictures, random), embedded);
  }

  /**
   * A learner that knows the pictures by their numbers.
   *
   * @param mostLikenesses bounds the memory of all together, see {@link KernelRidge}
   */
  public Learner learner(int mostLikenesses) {
    if (embedded == null) {
      return new KernelRidge(own, mostLikenesses);
    }
    return new Blend(
        List.of(
            new KernelRidge(own, mostLikenesses / 2),
            new KernelRidge(List.of(embedded), mostLikenesses / 2)));
  }
}
