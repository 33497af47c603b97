package io.plumbline.objectstore;

import static java.util.Objects.requireNonNull;

/**
 * How an upload in parts is to be checked.
 *
 * @param algorithm of each part and of the whole
 * @param type what the checksum of the whole is of; SHA can only be composite, CRC64NVME only full
 */
public record ChecksumSpec(ChecksumAlgorithm algorithm, ChecksumType type) {
  /** Checks that the algorithm can do that. */
  public ChecksumSpec {
    requireNonNull(type, "type");
    if ((type == ChecksumType.FULL_OBJECT && !algorithm.combines())
        || (type == ChecksumType.COMPOSITE && algorithm == ChecksumAlgorithm.CRC64NVME)) {
      throw new IllegalArgumentException(
          "the checksum type " + type + " cannot be used with " + algorithm);
    }
  }

  /** The type that S3 takes where none is named: full for CRC64NVME, composite for all others. */
  public static ChecksumSpec of(ChecksumAlgorithm algorithm) {
    return new ChecksumSpec(
        algorithm,
        algorithm == ChecksumAlgorithm.CRC64NVME
            ? ChecksumType.FULL_OBJECT
            : ChecksumType.COMPOSITE);
  }
}
