package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.feature.image.PictureEmbedding;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.learner.Blend;
import io.plumbline.autolabel.learner.KernelRidge;
import io.plumbline.autolabel.learner.Learner;
import io.plumbline.autolabel.learner.LearningModel;
import io.plumbline.autolabel.learner.PictureLearners;
import io.plumbline.autolabel.learner.PixelLearner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Pictures with their classes. */
final class PictureSet {

  /** The features need no label and are made once, so they have a seed of their own. */
  private static final long FEATURE_SEED = 1;

  private PictureSet() {}

  static DataSet of(
      Pictures pictures, List<String> classes, List<Integer> truth, PictureNetworks networks)
      throws IOException {
    Random random = new Random(FEATURE_SEED);
    PictureEmbedding embedding = networks.embedding();
    PictureLearners learners =
        embedding == null
            ? PictureLearners.of(pictures, random)
            : PictureLearners.of(pictures, embedding, random);
    return new DataSet(
        classes,
        truth,
        seed -> new LearningModel(learner(learners, pictures, networks.pixels(), seed)));
  }

  private static Learner learner(
      PictureLearners described, Pictures pictures, @Nullable PixelLearner pixels, long seed) {
    Learner learner = described.learner(KernelRidge.MOST_LIKENESSES);
    if (pixels == null) {
      return learner;
    }
    try {
      return new Blend(List.of(learner, pixels.of(pictures, seed)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
