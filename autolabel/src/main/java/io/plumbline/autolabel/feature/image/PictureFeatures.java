package io.plumbline.autolabel.feature.image;

import io.plumbline.autolabel.linear.Matrix;
import java.util.List;
import java.util.Random;

/**
 * Describes pictures by a few hundred numbers each, whose distances tell how unlike two pictures
 * are, in two ways: by gradients and colours, and by what their patches look like. No label is
 * needed, so this is done once for a data set.
 */
public final class PictureFeatures {

  private static final int GRADIENT_DIMENSIONS = 160;
  private static final int PATCH_DIMENSIONS = 300;

  private PictureFeatures() {}

  /**
   * Describes all pictures, on all cores.
   *
   * @param pictures at least one
   * @param random chooses the pictures from which patches and directions are learned
   * @return gradients and colours, and patches: one row for each picture in both
   */
  public static List<Matrix> of(Pictures pictures, Random random) {
    SquarePictures squares = new SquarePictures(pictures);
    PictureDescriptor gradients = new GradientDescriptor(squares.side(), squares.planes());
    Matrix edges = new DescribedPictures(squares, gradients).project(GRADIENT_DIMENSIONS, random);
    PatchDictionary dictionary = PatchDictionary.learn(squares, random);
    PictureDescriptor patches = new PatchDescriptor(squares.side(), dictionary);
    return List.of(
        edges, new DescribedPictures(squares, patches).project(PATCH_DIMENSIONS, random));
  }
}
