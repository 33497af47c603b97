package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.labeling.error.InvalidRequestException;
import io.plumbline.objectstore.S3Location;
import org.jspecify.annotations.Nullable;

/** Members of requests that name S3 objects. */
final class S3Fields {

  private S3Fields() {}

  /** An object that need not be named. */
  static @Nullable S3Location optionalFile(String field, @Nullable String uri) {
    return uri == null ? null : file(field, uri);
  }

  /**
   * An object.
   *
   * @throws InvalidRequestException when the URI is none, or names a bucket only
   */
  static S3Location file(String field, String uri) {
    S3Location location = location(field, uri);
    if (location.key().isEmpty()) {
      throw new InvalidRequestException(
          field + " names a bucket and no object: " + uri + "; write s3://bucket/key");
    }
    return location;
  }

  /**
   * An object or a prefix.
   *
   * @throws InvalidRequestException when the URI is none
   */
  static S3Location location(String field, String uri) {
    try {
      return S3Location.parse(uri);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequestException(field + ": " + e.getMessage());
    }
  }
}
