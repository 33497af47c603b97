package io.plumbline.labeling.template.lint;

import io.plumbline.labeling.template.TemplateError;
import java.util.Comparator;

/**
 * Something that the lint found.
 *
 * @param severity how bad it is
 * @param error what it is, where, and how to mend it
 */
public record Finding(Severity severity, TemplateError error) {

  /** By line, then by column. */
  public static final Comparator<Finding> IN_ORDER_OF_THE_SOURCE =
      Comparator.comparingInt((Finding finding) -> finding.error().line())
          .thenComparingInt(finding -> finding.error().column());

  static Finding error(String code, Place place, String message) {
    return new Finding(Severity.ERROR, place.error(code, message));
  }

  static Finding warning(String code, Place place, String message) {
    return new Finding(Severity.WARNING, place.error(code, message));
  }

  /** Whether workers cannot submit, or what they answer is lost. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
