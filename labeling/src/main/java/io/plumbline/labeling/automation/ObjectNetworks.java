package io.plumbline.labeling.automation;

import io.plumbline.autolabel.feature.image.PictureEmbedding;
import io.plumbline.autolabel.feature.image.Pictures;
import io.plumbline.autolabel.feature.text.TextEmbedding;
import io.plumbline.autolabel.learner.Blend;
import io.plumbline.autolabel.learner.Learner;
import io.plumbline.autolabel.learner.PictureLearners;
import io.plumbline.autolabel.learner.PixelLearner;
import io.plumbline.autolabel.learner.TextLearners;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Networks that look at objects, too: such as were trained elsewhere, and one that learns from a
 * job's own labels. One that cannot be used is done without, and the log says so: a job does not
 * wait for it. Immutable and safe for threads.
 *
 * @param texts null for none
 * @param pictures null for none
 * @param pixels learns pictures from their labels; null for none
 */
public record ObjectNetworks(
    @Nullable TextEmbedding texts,
    @Nullable PictureEmbedding pictures,
    @Nullable PixelLearner pixels) {

  private static final Logger LOG = System.getLogger(ObjectNetworks.class.getName());

  /** None of any kind. */
  public static ObjectNetworks none() {
    return new ObjectNetworks(null, null, null);
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

  /**
   * Learners that know pictures.
   *
   * @param mostLikenesses bounds the memory, see {@link PictureLearners}
   */
  Supplier<Learner> learnersOf(Pictures some, long seed, int mostLikenesses) {
    PictureLearners described = described(some, seed);
    Learner network = trained(some, seed);
    return () -> {
      Learner learner = described.learner(mostLikenesses);
      return network == null ? learner : new Blend(List.of(learner, network));
    };
  }

  private PictureLearners described(Pictures some, long seed) {
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

  private @Nullable Learner trained(Pictures some, long seed) {
    PixelLearner learner = pixels;
    if (learner != null) {
      try {
        return learner.of(some, seed);
      } catch (IOException e) {
        LOG.log(Level.WARNING, "no network is trained on pictures: {0}", e.getMessage());
      }
    }
    return null;
  }
}
