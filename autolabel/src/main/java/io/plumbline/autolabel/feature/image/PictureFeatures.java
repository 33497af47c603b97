package io.plumbline.autolabel.feature.image;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.PrincipalSubspace;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Describes pictures by a few hundred numbers each, whose distances tell how unlike two pictures
 * are. Every group of numbers of the descriptor gets the same total variance; then the directions
 * of greatest variance are kept. No label is needed, so this is done once for a data set.
 */
public final class PictureFeatures {

  private static final int SMALL_SIDE = 28;
  private static final int LARGE_SIDE = 32;
  private static final int DIMENSIONS = 160;
  private static final int SAMPLE = 4_000;
  private static final int CHUNK = 512;

  private final Pictures pictures;
  private final PictureDescriptor descriptor;

  /**
   * @param pictures at least one
   */
  public PictureFeatures(Pictures pictures) {
    this.pictures = pictures;
    Picture first = pictures.get(0);
    boolean small = Math.max(first.width(), first.height()) <= SMALL_SIDE;
    descriptor =
        new PictureDescriptor(small ? SMALL_SIDE : LARGE_SIDE, Math.min(3, first.planes().length));
  }

  /**
   * Describes all pictures, on all cores.
   *
   * @param random chooses the pictures from which the directions are learned
   * @return one row for each picture
   */
  public Matrix compute(Random random) {
    int[] sample =
        pictures.size() <= SAMPLE
            ? IntStream.range(0, pictures.size()).toArray()
            : random.ints(SAMPLE, 0, pictures.size()).toArray();
    Matrix described = describe(sample);
    PrincipalSubspace subspace =
        PrincipalSubspace.ofGroups(
            described, descriptor.groups(), PictureDescriptor.shares(), DIMENSIONS, random);
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
