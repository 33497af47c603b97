package io.plumbline.autolabel.feature.image;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.PrincipalSubspace;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Brings descriptions of pictures to few numbers each, whose distances tell how unlike two pictures
 * are: every group of numbers of the descriptor gets its share of the variance, then the directions
 * of greatest variance are kept. Besides the result, it holds the descriptions of {@value #SAMPLE}
 * pictures at most.
 *
 * @param pictures at least one
 */
record DescribedPictures(SquarePictures pictures, PictureDescriptor descriptor) {

  private static final int SAMPLE = 4_000;
  private static final int CHUNK = 512;

  /**
   * Describes all pictures, on all cores.
   *
   * @param dimensions at most so many directions are kept
   * @param random chooses the pictures from which the directions are learned
   * @return one row for each picture
   */
  Matrix project(int dimensions, Random random) {
    int[] sample =
        pictures.size() <= SAMPLE
            ? IntStream.range(0, pictures.size()).toArray()
            : random.ints(SAMPLE, 0, pictures.size()).toArray();
    PrincipalSubspace subspace =
        PrincipalSubspace.ofGroups(
            describe(sample), descriptor.groups(), descriptor.shares(), dimensions, random);
    Matrix features = Matrix.zeros(pictures.size(), subspace.dimensions());
    for (int from = 0; from < pictures.size(); from += CHUNK) {
      int[] chunk = IntStream.range(from, Math.min(pictures.size(), from + CHUNK)).toArray();
      Matrix projected = subspace.project(describe(chunk));
      System.arraycopy(
          projected.values(),
          0,
          features.values(),
          from * features.columns(),
          projected.values().length);
    }
    return features;
  }

  private Matrix describe(int[] chosen) {
    int length = descriptor.length();
    Matrix described = Matrix.zeros(chosen.length, length);
    IntStream.range(0, chosen.length)
        .parallel()
        .forEach(i -> descriptor.describe(pictures.get(chosen[i]), described.values(), i * length));
    return described;
  }
}
