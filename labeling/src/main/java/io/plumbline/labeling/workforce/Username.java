package io.plumbline.labeling.workforce;

import io.plumbline.labeling.error.InvalidRequestException;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The name by which a worker signs in, often an email address; unique in the service, whatever the
 * case.
 *
 * @param value the name as it was given, composed (Unicode NFC): 1 to {@value #MAX_LENGTH}
 *     characters without spaces and control characters
 */
public record Username(String value) {

  /** The most characters of a username. */
  public static final int MAX_LENGTH = 128;

  /**
   * Checks and composes.
   *
   * @throws InvalidRequestException if it cannot be a username
   */
  public Username {
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
    boolean printable =
        value.codePoints().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    if (value.isEmpty() || value.length() > MAX_LENGTH || !printable) {
      throw new InvalidRequestException(
          "a username has 1 to "
              + MAX_LENGTH
              + " characters, and no spaces or control characters among them");
    }
  }

  /** What two usernames have in common that are the same but for the case. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }
}
