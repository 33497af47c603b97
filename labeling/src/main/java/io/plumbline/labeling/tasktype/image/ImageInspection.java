package io.plumbline.labeling.tasktype.image;

import io.plumbline.labeling.tasktype.Preparation;
import java.util.function.Function;

/** What comes of looking at an image file. */
public sealed interface ImageInspection {

  /** Prepares a task for the image if it can be shown; refuses it otherwise. */
  Preparation prepare(Function<ImageSize, Preparation> whenUsable);

  /**
   * Workers can be shown it.
   *
   * @param size how large they see it
   */
  record Usable(ImageSize size) implements ImageInspection {
    @Override
    public Preparation prepare(Function<ImageSize, Preparation> whenUsable) {
      return whenUsable.apply(size);
    }
  }

  /**
   * Workers cannot be shown it.
   *
   * @param problem what is wrong with it and how to mend it
   */
  record Unusable(String problem) implements ImageInspection {
    @Override
    public Preparation prepare(Function<ImageSize, Preparation> whenUsable) {
      return new Preparation.Refused(problem);
    }
  }
}
