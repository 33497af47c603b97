package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

/**
 * A checksum of an object or part.
 *
 * @param algorithm how it was computed
 * @param value base64 of the checksum, big-endian; a composite one ends in {@code -<parts>}
 * @param type what it is of
 */
public record Checksum(ChecksumAlgorithm algorithm, String value, ChecksumType type) {
  /** Checks for null. */
  public Checksum {
    requireNonNull(algorithm, "algorithm");
    requireNonNull(value, "value");
    requireNonNull(type, "type");
  }

  /** A checksum of the bytes themselves. */
  public static Checksum full(ChecksumAlgorithm algorithm, String value) {
    return new Checksum(algorithm, value, ChecksumType.FULL_OBJECT);
  }
}
