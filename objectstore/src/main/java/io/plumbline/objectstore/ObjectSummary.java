package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One object of a listing.
 *
 * @param key its key
 * @param size in bytes
 * @param etag without quotes
 * @param lastModified when it was stored
 * @param checksum by what it can be checked, or null
 */
public record ObjectSummary(
    String key, long size, String etag, Instant lastModified, @Nullable ChecksumSpec checksum) {
  /** Checks for null. */
  public ObjectSummary {
    requireNonNull(key, "key");
    requireNonNull(etag, "etag");
    requireNonNull(lastModified, "lastModified");
  }
}
