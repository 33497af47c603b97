package io.plumbline.objectstore.content;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.ChecksumAlgorithm;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.ObjectStoreException;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The digests of one content while it is read, and their comparison with what was declared. */
final class ExpectedDigests {
  private static final int MD5_BYTES = 16;

  private final Content content;
  private final byte @Nullable [] expectedMd5;
  private final Digester md5 = Digester.md5();
  private final @Nullable Digester checksum;
  private byte[] md5Value = {};

  private ExpectedDigests(Content content, byte @Nullable [] expectedMd5) {
    this.content = content;
    this.expectedMd5 = expectedMd5;
    this.checksum = content.algorithm() == null ? null : Digester.of(content.algorithm());
  }

  /**
   * Begins a content.
   *
   * @throws ObjectStoreException.InvalidDigest if the declared MD5 cannot be one
   */
  static ExpectedDigests of(Content content) {
    String declared = content.md5();
    return new ExpectedDigests(
        content, declared == null ? null : decode("Content-MD5", declared, MD5_BYTES));
  }

  void update(byte[] bytes, int length) {
    md5.update(bytes, 0, length);
    if (checksum != null) {
      checksum.update(bytes, 0, length);
    }
  }

  /** Refuses a content that is too long before all of it has been read. */
  void checkNotLonger(long size) {
    if (content.length() != Content.UNKNOWN_LENGTH && size > content.length()) {
      throw new ObjectStoreException.IncompleteBody(content.length(), size);
    }
  }

  /** Compares everything that was declared, and returns the checksum to keep. */
  @Nullable Checksum verify(long size) {
    if (content.length() != Content.UNKNOWN_LENGTH && size != content.length()) {
      throw new ObjectStoreException.IncompleteBody(content.length(), size);
    }
    md5Value = md5.value();
    if (expectedMd5 != null) {
      compare("Content-MD5", expectedMd5, md5Value);
    }
    ChecksumAlgorithm algorithm = content.algorithm();
    if (algorithm == null || checksum == null) {
      return null;
    }
    byte[] value = checksum.value();
    String declared = content.expected().get();
    if (declared != null) {
      compare(algorithm.name(), decode(algorithm.header(), declared, algorithm.bytes()), value);
    }
    return Checksum.full(algorithm, Base64.getEncoder().encodeToString(value));
  }

  /** The MD5, once verified. */
  byte[] md5() {
    return md5Value;
  }

  private static void compare(String digest, byte[] expected, byte[] actual) {
    if (!MessageDigest.isEqual(expected, actual)) {
      Base64.Encoder base64 = Base64.getEncoder();
      throw new ObjectStoreException.BadDigest(
          digest, base64.encodeToString(expected), base64.encodeToString(actual));
    }
  }

  private static byte[] decode(String digest, String value, int bytes) {
    try {
      byte[] decoded = Base64.getDecoder().decode(value);
      if (decoded.length == bytes) {
        return decoded;
      }
    } catch (IllegalArgumentException e) {
      throw new ObjectStoreException.InvalidDigest(digest, value);
    }
    throw new ObjectStoreException.InvalidDigest(digest, value);
  }
}
