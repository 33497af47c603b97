package io.plumbline.labeling.template;

/**
 * One error in a template.
 *
 * @param code the kind of error, stable for programs
 * @param message what is wrong and how to mend it
 * @param line 1-based line in the template
 * @param column 1-based column in the line
 */
public record TemplateError(String code, String message, int line, int column) {

  @Override
  public String toString() {
    return "line " + line + ", column " + column + ": " + message;
  }
}
