package io.plumbline.labeling.tag;

import io.plumbline.labeling.error.InvalidRequestException;

/**
 * A key and a value.
 *
 * @param key 1 to 128 characters; those that begin with {@code aws:} are kept for the service
 * @param value up to 256 characters, may be empty
 */
public record Tag(String key, String value) {

  private static final int MAX_KEY_LENGTH = 128;
  private static final int MAX_VALUE_LENGTH = 256;
  private static final String RESERVED_PREFIX = "aws:";

  public Tag {
    if (key.isEmpty() || key.length() > MAX_KEY_LENGTH) {
      throw new InvalidRequestException(
          "a tag key has 1 to "
              + MAX_KEY_LENGTH
              + " characters; \""
              + key
              + "\" has "
              + key.length());
    }
    if (value.length() > MAX_VALUE_LENGTH) {
      throw new InvalidRequestException(
          "the value of tag \""
              + key
              + "\" has "
              + value.length()
              + " characters; at most "
              + MAX_VALUE_LENGTH
              + " are allowed");
    }
    if (key.regionMatches(true, 0, RESERVED_PREFIX, 0, RESERVED_PREFIX.length())) {
      throw new InvalidRequestException(
          "the tag key \"" + key + "\" begins with aws:, which is reserved; choose another key");
    }
  }
}
