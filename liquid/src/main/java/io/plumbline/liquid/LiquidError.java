package io.plumbline.liquid;

import java.io.Serializable;
import java.util.Objects;

/**
 * One thing that is wrong with a template.
 *
 * @param code the kind of error, one of the constants of {@link LiquidErrorCode}
 * @param message what is wrong and how to mend it, without the place
 * @param line line in the template source, from 1
 * @param column column in that line in UTF-16 characters, from 1
 */
public record LiquidError(String code, String message, int line, int column)
    implements Serializable {

  /** Checks the arguments. */
  public LiquidError {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("line and column start at 1, not " + line + ", " + column);
    }
  }

  /** The message with its place in front, for people: {@code line 3, column 7: ...}. */
  @Override
  public String toString() {
    return "line " + line + ", column " + column + ": " + message;
  }
}
