package io.plumbline.autolabel.learner;

import io.plumbline.autolabel.feature.image.Pictures;
import java.io.IOException;

/**
 * Makes learners that look at the pixels of pictures themselves, as a network does that is trained
 * on what people labeled. They are blended with those of {@link PictureLearners}. Safe for threads.
 */
@FunctionalInterface
public interface PixelLearner {

  /**
   * A learner that knows these pictures.
   *
   * @param pictures at least one
   * @param seed of all chances
   * @throws IOException if this cannot be done here; says why
   * @throws java.io.UncheckedIOException if a picture cannot be read
   */
  Learner of(Pictures pictures, long seed) throws IOException;
}
