package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way into the store, and what they must turn out to be.
 *
 * @param stream the bytes, read once
 * @param length how many bytes there must be, or {@link #UNKNOWN_LENGTH}
 * @param md5 base64 of the MD5 that they must have, or null
 * @param algorithm the checksum to compute and keep, or null
 * @param expected asked after the last byte was read, since a checksum may follow the content:
 *     base64 of the value that {@code algorithm} must give, or null to keep whatever it gives
 */
public record Content(
    InputStream stream,
    long length,
    @Nullable String md5,
    @Nullable ChecksumAlgorithm algorithm,
    Supplier<@Nullable String> expected) {

  /** The stream's end decides. */
  public static final long UNKNOWN_LENGTH = -1;

  /** Checks for null and the length. */
  public Content {
    requireNonNull(stream, "stream");
    requireNonNull(expected, "expected");
    if (length < UNKNOWN_LENGTH) {
      throw new IllegalArgumentException("a content's length is 0 or more, not " + length);
    }
  }

  /** Bytes that are not checked beyond their number. */
  public static Content of(InputStream stream, long length) {
    return new Content(stream, length, null, null, () -> null);
  }

  /** Bytes of unknown number. */
  public static Content of(InputStream stream) {
    return of(stream, UNKNOWN_LENGTH);
  }

  /** The same bytes, which must have this MD5 (base64). */
  public Content withMd5(String base64) {
    return new Content(stream, length, base64, algorithm, expected);
  }

  /** The same bytes, whose checksum is to be kept and, where one is expected, compared. */
  public Content withChecksum(ChecksumAlgorithm checksum, Supplier<@Nullable String> value) {
    return new Content(stream, length, md5, checksum, value);
  }
}
