package io.plumbline.objectstore.rest.protocol;

import io.plumbline.objectstore.S3Location;

/** The object that a copy is made of. Stateless. */
public final class CopySource {
  /** The header that names it, percent-encoded: {@code /bucket/key} or {@code bucket/key}. */
  public static final String HEADER = "x-amz-copy-source";

  private CopySource() {}

  /**
   * Reads the header, and refuses a bucket that the caller may not read.
   *
   * @throws S3RestException if it names no object, a version, or another account's bucket
   */
  public static S3Location of(S3Request request) {
    String value = request.header(HEADER).orElse("");
    if (value.contains("?versionId=")) {
      throw new S3RestException(S3ErrorCode.NOT_IMPLEMENTED, "Objects have no versions here");
    }
    String path = PercentEncoding.decode(value.startsWith("/") ? value.substring(1) : value);
    int slash = path.indexOf('/');
    if (slash < 1 || slash == path.length() - 1) {
      throw new S3RestException(
          S3ErrorCode.INVALID_ARGUMENT,
          "Copy Source must mention the source bucket and key: sourcebucket/sourcekey");
    }
    S3Location source = new S3Location(path.substring(0, slash), path.substring(slash + 1));
    request.requireBucket(source.bucket());
    return source;
  }
}
