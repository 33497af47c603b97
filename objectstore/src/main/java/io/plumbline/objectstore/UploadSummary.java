package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One upload of a listing.
 *
 * @param upload which
 * @param initiatedAt when it began
 * @param checksum how it is checked, or null
 */
public record UploadSummary(UploadId upload, Instant initiatedAt, @Nullable ChecksumSpec checksum) {
  /** Checks for null. */
  public UploadSummary {
    requireNonNull(upload, "upload");
    requireNonNull(initiatedAt, "initiatedAt");
  }
}
