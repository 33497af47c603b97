package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.feature.image.PictureEmbedding;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.learner.KernelRidge;
import io.plumbline.autolabel.learner.LearningModel;
import io.plumbline.autolabel.learner.PictureLearners;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Pictures with their classes. */
final class PictureSet {

  /** The features need no label and are made once, so they have a seed of their own. */
  private static final long FEATURE_SEED = 1;

  private PictureSet() {}

  static DataSet of(
      Pictures pictures,
      List<String> classes,
      List<Integer> truth,
      @Nullable PictureEmbedding embedding)
      throws IOException {
    Random random = new Random(FEATURE_SEED);
    PictureLearners learners =
        embedding == null
            ? PictureLearners.of(pictures, random)
            : PictureLearners.of(pictures, embedding, random);
    return new DataSet(
        classes, truth, seed -> new LearningModel(learners.learner(KernelRidge.MOST_LIKENESSES)));
  }
}
