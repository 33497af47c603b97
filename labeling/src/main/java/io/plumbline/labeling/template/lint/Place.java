package io.plumbline.labeling.template.lint;

import io.plumbline.labeling.template.TemplateError;

/**
 * A place in a source.
 *
 * @param offset in UTF-16 characters from the start
 * @param line from 1
 * @param column from 1
 */
record Place(int offset, int line, int column) {

  TemplateError error(String code, String message) {
    return new TemplateError(code, message, line, column);
  }
}
