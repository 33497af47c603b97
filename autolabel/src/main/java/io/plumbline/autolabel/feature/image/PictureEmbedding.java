package io.plumbline.autolabel.feature.image;

import io.plumbline.autolabel.linear.Matrix;
import java.io.IOException;

/**
 * Says what is to be seen on pictures in numbers, as a network does that was trained on many
 * others. Safe for use by many threads.
 */
@FunctionalInterface
public interface PictureEmbedding {

  /**
   * Embeds pictures, on all cores. The same pictures give the same numbers.
   *
   * @return a row for each picture
   * @throws IOException if there is no such network here or it cannot be used; says why
   * @throws java.io.UncheckedIOException if a picture cannot be read
   */
  Matrix embed(Pictures pictures) throws IOException;
}
