package io.plumbline.labeling.automation;

import org.jspecify.annotations.Nullable;

/**
 * An object that people have labeled, as a model keeps it.
 *
 * @param className its class
 * @param drawnAtRandom whether it was drawn at random from its data set
 * @param picture what it looks like; null when it is a text
 * @param text what it says; null when it is a picture
 */
public record Example(
    String className, boolean drawnAtRandom, @Nullable Thumbnail picture, @Nullable String text) {

  /**
   * Checks that it is one or the other.
   *
   * @throws IllegalArgumentException if it is both or neither
   */
  public Example {
    if ((picture == null) == (text == null)) {
      throw new IllegalArgumentException("an example is either a picture or a text");
    }
  }
}
