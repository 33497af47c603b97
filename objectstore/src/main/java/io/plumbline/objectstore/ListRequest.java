package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Which keys of a bucket are wanted.
 *
 * @param bucket its name
 * @param prefix only keys that begin with it; may be empty
 * @param delimiter keys that have it after the prefix are given as one common prefix; may be empty
 * @param startAfter only keys and common prefixes after it; may be empty
 * @param continuation from the page before, instead of {@code startAfter}; null for the first page
 * @param maxKeys at most so many objects and common prefixes together, 0 to {@value #MAX_KEYS}
 */
public record ListRequest(
    String bucket,
    String prefix,
    String delimiter,
    String startAfter,
    @Nullable String continuation,
    int maxKeys) {

  /** The longest page. */
  public static final int MAX_KEYS = 1000;

  /** Checks for null and the number. */
  public ListRequest {
    requireNonNull(bucket, "bucket");
    requireNonNull(prefix, "prefix");
    requireNonNull(delimiter, "delimiter");
    requireNonNull(startAfter, "startAfter");
    if (maxKeys < 0 || maxKeys > MAX_KEYS) {
      throw new IllegalArgumentException("a page has 0 to 1000 keys, not " + maxKeys);
    }
  }

  /** All keys of the bucket, in pages of {@value #MAX_KEYS}. */
  public static ListRequest of(String bucket) {
    return new ListRequest(bucket, "", "", "", null, MAX_KEYS);
  }

  /** The same, only keys that begin so. */
  public ListRequest withPrefix(String text) {
    return new ListRequest(bucket, text, delimiter, startAfter, continuation, maxKeys);
  }

  /** The same, grouped by what comes before the delimiter. */
  public ListRequest withDelimiter(String text) {
    return new ListRequest(bucket, prefix, text, startAfter, continuation, maxKeys);
  }

  /** The same, only after that key. */
  public ListRequest withStartAfter(String key) {
    return new ListRequest(bucket, prefix, delimiter, key, continuation, maxKeys);
  }

  /** The same, the page after the one that gave this. */
  public ListRequest withContinuation(@Nullable String token) {
    return new ListRequest(bucket, prefix, delimiter, startAfter, token, maxKeys);
  }

  /** The same, in pages of that length. */
  public ListRequest withMaxKeys(int limit) {
    return new ListRequest(bucket, prefix, delimiter, startAfter, continuation, limit);
  }
}
