package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

/**
 * A bucket and a key in it, or a prefix of keys; the key is empty for the bucket as a whole. Text
 * form: {@code s3://bucket/key}, with the key as it is, not percent-encoded.
 *
 * @param bucket the bucket's name, not empty
 * @param key the key or prefix; may be empty
 */
public record S3Location(String bucket, String key) {
  /** Checks that there is a bucket. */
  public S3Location {
    requireNonNull(key, "key");
    if (bucket.isEmpty()) {
      throw new IllegalArgumentException("an S3 location needs a bucket, as in s3://bucket/key");
    }
  }

  /**
   * Reads {@code s3://bucket/key}, {@code http(s)://s3.region.amazonaws.com/bucket/key} and {@code
   * http(s)://bucket.s3.region.amazonaws.com/key}, also with hosts of this service.
   *
   * @throws IllegalArgumentException if it is none of these, saying why
   */
  public static S3Location parse(String uri) {
    return S3Uri.parse(uri);
  }

  /** The location below this one: both keys with exactly one slash between them. */
  public S3Location resolve(String suffix) {
    String below = suffix.startsWith("/") ? suffix.substring(1) : suffix;
    String base = key.isEmpty() || key.endsWith("/") ? key : key + "/";
    return new S3Location(bucket, base + below);
  }

  /** What follows the last slash of the key. */
  public String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** {@code s3://bucket/key}. */
  public String uri() {
    return "s3://" + bucket + "/" + key;
  }

  /** {@code s3://bucket/key}. */
  @Override
  public String toString() {
    return uri();
  }
}
