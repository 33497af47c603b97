package io.plumbline.autolabel.feature.image;

import io.plumbline.autolabel.linear.Matrix;
import io.plumbline.autolabel.linear.Products;
import io.plumbline.autolabel.linear.SphericalMeans;
import io.plumbline.autolabel.linear.Whitening;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Patches that stand for what is to be seen on a data set's pictures, learned from the pictures
 * themselves: a random sample of patches is whitened, and spherical k-means finds the directions in
 * which they lie (Coates and Ng, "Learning feature representations with k-means", 2012). Whitening
 * and comparing are one linear map of a patch. Immutable and safe for threads.
 */
final class PatchDictionary {

  /** At most so many pictures are learned from. */
  private static final int PICTURES = 4_000;

  /** Of each of them. */
  private static final int PATCHES = 10;

  /** Against the variance of 1 that a number of a patch has on average. */
  private static final float RIDGE = 0.1f;

  private static final int MOST_ENTRIES = 400;
  private static final int FEWEST_ENTRIES = 16;

  /** What an entry is learned from, on average: of few pictures, few entries are learned. */
  private static final int PATCHES_AN_ENTRY = 50;

  private static final int ROUNDS = 10;

  /** A column for each entry. */
  private final Matrix filters;

  private final float[] offsets;

  private PatchDictionary(Matrix filters, float[] offsets) {
    this.filters = filters;
    this.offsets = offsets;
  }

  /**
   * Learns from pictures.
   *
   * @param pictures at least one
   * @param random draws the patches
   */
  static PatchDictionary learn(SquarePictures pictures, Random random) {
    Matrix patches = sample(pictures, random);
    Whitening whitening = Whitening.of(patches, RIDGE);
    int count = Math.max(FEWEST_ENTRIES, Math.min(MOST_ENTRIES, patches.rows() / PATCHES_AN_ENTRY));
    Matrix entries = new SphericalMeans(count, ROUNDS).of(whitening.apply(patches));
    Matrix filters = Products.of(whitening.map(), entries.transposed());
    return new PatchDictionary(filters, Products.of(whitening.mean(), filters).values());
  }

  private static Matrix sample(SquarePictures pictures, Random random) {
    int length = Patches.length(pictures.planes());
    int places = pictures.side() - Patches.SIDE + 1;
    int[] chosen = random.ints(Math.min(PICTURES, pictures.size()), 0, pictures.size()).toArray();
    int count = PATCHES * chosen.length;
    int[] rows = random.ints(count, 0, places).toArray();
    int[] columns = random.ints(count, 0, places).toArray();
    Matrix patches = Matrix.zeros(count, length);
    IntStream.range(0, chosen.length)
        .parallel()
        .forEach(
            p -> {
              Picture square = pictures.get(chosen[p]);
              // Those of a picture lie apart, so that any first ones are a sample of all.
              for (int i = p; i < count; i += chosen.length) {
                Patches.cut(square, rows[i], columns[i], patches.values(), i * length);
              }
            });
    return patches;
  }

  /** How many entries there are. */
  int size() {
    return filters.columns();
  }

  /**
   * Compares patches with each entry.
   *
   * @param patches a row for each
   * @return a row for each, a column for each entry; {@link #offsets} are still to be taken away
   */
  Matrix compare(Matrix patches) {
    return Products.of(patches, filters);
  }

  /** For each entry what the mean patch has in common with it. */
  float[] offsets() {
    return offsets;
  }
}
