package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object without its content.
 *
 * @param location where it is
 * @param size in bytes
 * @param etag without quotes: the MD5 in hex, or {@code <hex>-<parts>} if uploaded in parts
 * @param lastModified when it was stored
 * @param metadata what was stored beside the content
 * @param checksum what was stored to check it by, or null
 */
public record ObjectInfo(
    S3Location location,
    long size,
    String etag,
    Instant lastModified,
    ObjectMetadata metadata,
    @Nullable Checksum checksum) {
  /** Checks for null. */
  public ObjectInfo {
    requireNonNull(location, "location");
    requireNonNull(etag, "etag");
    requireNonNull(lastModified, "lastModified");
    requireNonNull(metadata, "metadata");
  }
}
