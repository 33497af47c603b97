package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part that is stored.
 *
 * @param number 1 to 10,000
 * @param size in bytes
 * @param etag without quotes: the MD5 in hex
 * @param lastModified when it was stored
 * @param checksum what it was checked by, or null
 */
public record Part(
    int number, long size, String etag, Instant lastModified, @Nullable Checksum checksum) {
  /** Checks for null. */
  public Part {
    requireNonNull(etag, "etag");
    requireNonNull(lastModified, "lastModified");
  }
}
