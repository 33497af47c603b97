package io.plumbline.autolabelcli.data;

import io.plumbline.autolabel.feature.image.PictureFeatures;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.learner.KernelRidge;
import io.plumbline.autolabel.learner.LearningModel;
import io.plumbline.autolabel.linear.Matrix;
import java.util.List;
import java.util.Random;

/** Pictures with their classes. */
final class PictureSet {

  /** The features need no label and are made once, so they have a seed of their own. */
  private static final long FEATURE_SEED = 1;

  private PictureSet() {}

  static DataSet of(Pictures pictures, List<String> classes, List<Integer> truth) {
    Matrix features = new PictureFeatures(pictures).compute(new Random(FEATURE_SEED));
    return new DataSet(classes, truth, seed -> new LearningModel(new KernelRidge(features)));
  }
}
