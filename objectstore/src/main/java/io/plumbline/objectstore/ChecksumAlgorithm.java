package io.plumbline.objectstore;

import java.util.Locale;
import java.util.Optional;

/** The checksums that S3 knows beside MD5. */
public enum ChecksumAlgorithm {
  /** CRC-32 of ISO 3309. */
  CRC32(4),
  /** CRC-32 with Castagnoli's polynomial. */
  CRC32C(4),
  /** CRC-64 of the NVMe specification. */
  CRC64NVME(8),
  /** SHA-1. */
  SHA1(20),
  /** SHA-256. */
  SHA256(32);

  private final int bytes;

  ChecksumAlgorithm(int bytes) {
    this.bytes = bytes;
  }

  /** Length of a value, in bytes before base64. */
  public int bytes() {
    return bytes;
  }

  /** The HTTP header that carries a value, such as {@code x-amz-checksum-crc32}. */
  public String header() {
    return "x-amz-checksum-" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether the checksum of a whole can be computed from those of its parts. */
  public boolean combines() {
    return this == CRC32 || this == CRC32C || this == CRC64NVME;
  }

  /** The algorithm of that name, whatever its case. */
  public static Optional<ChecksumAlgorithm> of(String name) {
    for (ChecksumAlgorithm each : values()) {
      if (each.name().equalsIgnoreCase(name)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
