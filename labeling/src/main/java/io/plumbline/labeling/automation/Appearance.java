package io.plumbline.labeling.automation;

import org.jspecify.annotations.Nullable;

/**
 * An object as a learner sees it: a picture or a text.
 *
 * @param picture null when it is a text
 * @param text null when it is a picture
 */
public record Appearance(@Nullable Thumbnail picture, @Nullable String text) {

  /** This object with what people say that it is. */
  public Example example(String className, boolean drawnAtRandom) {
    return new Example(className, drawnAtRandom, picture, text);
  }

  static Appearance of(Example example) {
    return new Appearance(example.picture(), example.text());
  }
}
