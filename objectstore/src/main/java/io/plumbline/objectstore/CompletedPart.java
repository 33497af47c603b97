package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A part as the requester knows it when the upload is completed.
 *
 * @param number 1 to 10,000
 * @param etag without quotes, as {@code uploadPart} gave it
 * @param checksum base64, as {@code uploadPart} gave it; null if the requester does not name one
 */
public record CompletedPart(int number, String etag, @Nullable String checksum) {
  /** Checks for null. */
  public CompletedPart {
    requireNonNull(etag, "etag");
  }
}
