package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

/**
 * An upload in parts.
 *
 * @param location the object that it will become
 * @param id what the store named it
 */
public record UploadId(S3Location location, String id) {
  /** Checks for null. */
  public UploadId {
    requireNonNull(location, "location");
    requireNonNull(id, "id");
  }
}
