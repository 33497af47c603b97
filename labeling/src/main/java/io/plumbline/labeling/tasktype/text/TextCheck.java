package io.plumbline.labeling.tasktype.text;

import io.plumbline.labeling.manifest.ManifestLine;
import java.util.Optional;

/** Sees whether workers can be shown the text of a manifest line. */
public final class TextCheck {

  private TextCheck() {}

  /** What is wrong with the text, or empty when nothing is. */
  public static Optional<String> problemWithObject(ManifestLine line) {
    String source = line.source();
    if (source == null) {
      return Optional.of("a text needs \"source\" with the text itself, not \"source-ref\"");
    }
    return source.isBlank()
        ? Optional.of("\"source\" is blank; there is nothing to label")
        : Optional.empty();
  }
}
