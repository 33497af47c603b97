package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

/**
 * An object that could not be deleted.
 *
 * @param key its key
 * @param code S3's error code
 * @param message why
 */
public record DeleteFailure(String key, String code, String message) {
  /** Checks for null. */
  public DeleteFailure {
    requireNonNull(key, "key");
    requireNonNull(code, "code");
    requireNonNull(message, "message");
  }
}
