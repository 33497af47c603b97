package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

/**
 * Which uploads under way are wanted.
 *
 * @param bucket its name
 * @param prefix only keys that begin with it; may be empty
 * @param delimiter keys that have it after the prefix are given as one common prefix; may be empty
 * @param keyMarker only keys after it, or this key with an upload id after the other marker
 * @param uploadIdMarker counts only with a key marker; may be empty
 * @param maxUploads at most so many uploads and common prefixes together, 1 to 1,000
 */
public record UploadListRequest(
    String bucket,
    String prefix,
    String delimiter,
    String keyMarker,
    String uploadIdMarker,
    int maxUploads) {
  /** Checks for null and the number. */
  public UploadListRequest {
    requireNonNull(bucket, "bucket");
    requireNonNull(prefix, "prefix");
    requireNonNull(delimiter, "delimiter");
    requireNonNull(keyMarker, "keyMarker");
    requireNonNull(uploadIdMarker, "uploadIdMarker");
    if (maxUploads < 1 || maxUploads > ListRequest.MAX_KEYS) {
      throw new IllegalArgumentException("a page has 1 to 1000 uploads, not " + maxUploads);
    }
  }

  /** All uploads of the bucket. */
  public static UploadListRequest of(String bucket) {
    return new UploadListRequest(bucket, "", "", "", "", ListRequest.MAX_KEYS);
  }
}
