package io.plumbline.labeling.template.lint;

import java.util.Locale;

/** How bad a finding is. */
public enum Severity {
  /** Workers cannot submit, or what they answer is lost. */
  ERROR,
  /** Likely not what the author wants. */
  WARNING;

  /** The name for programs and people: {@code error}, {@code warning}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
