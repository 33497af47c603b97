package io.plumbline.labeling.template;

import java.util.List;

/** A worker template cannot be compiled or rendered. */
public final class TemplateException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<TemplateError> errors;

  TemplateException(List<TemplateError> errors) {
    super(
        errors.stream()
            .map(TemplateError::toString)
            .reduce((a, b) -> a + "; " + b)
            .orElse("unknown error"));
    this.errors = List.copyOf(errors);
  }

  /** One or more errors with the place of each. */
  public List<TemplateError> errors() {
    return errors;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
