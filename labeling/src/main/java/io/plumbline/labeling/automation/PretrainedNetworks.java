package io.plumbline.labeling.automation;

import io.plumbline.autolabel.feature.image.PictureEmbedding;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.feature.text.TextEmbedding;
import io.plumbline.autolabel.learner.PictureLearners;
import io.plumbline.autolabel.learner.TextLearners;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Networks that were trained elsewhere and look at objects, too. One that cannot be used is done
 * without, and the log says so: a job does not wait for it. Immutable and safe for threads.
 *
 * @param texts null for none
 * @param pictures null for none
 */
public record PretrainedNetworks(
    @Nullable TextEmbedding texts, @Nullable PictureEmbedding pictures) {

  private static final Logger LOG = System.getLogger(PretrainedNetworks.class.getName());

  /** None of either kind. */
  public static PretrainedNetworks none() {
    return new PretrainedNetworks(null, null);
  }

  TextLearners learnersOf(List<String> some) {
    TextEmbedding network = texts;
    if (network != null) {
      try {
        return TextLearners.of(some, network);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "texts are learned without a network: {0}", e.getMessage());
      }
    }
    return TextLearners.of(some);
  }

  PictureLearners learnersOf(Pictures some, long seed) {
    PictureEmbedding network = pictures;
    if (network != null) {
      try {
        return PictureLearners.of(some, network, new Random(seed));
      } catch (IOException e) {
        LOG.log(Level.WARNING, "pictures are learned without a network: {0}", e.getMessage());
      }
    }
    return PictureLearners.of(some, new Random(seed));
  }
}
