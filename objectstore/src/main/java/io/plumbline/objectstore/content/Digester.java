package io.plumbline.objectstore.content;

import io.plumbline.objectstore.ChecksumAlgorithm;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Computes one digest or checksum over bytes given piece by piece. Not safe for many threads. */
public interface Digester {

  /** Takes the next bytes. */
  void update(byte[] bytes, int offset, int length);

  /** The value over all bytes so far, big-endian; ends the computation. */
  byte[] value();

  /** MD5, from which ETags are made. */
  static Digester md5() {
    return messageDigest("MD5");
  }

  /** A new computation of that algorithm. */
  static Digester of(ChecksumAlgorithm algorithm) {
    return switch (algorithm) {
      case CRC32 -> checksum(new CRC32(), algorithm.bytes());
      case CRC32C -> checksum(new CRC32C(), algorithm.bytes());
      case CRC64NVME -> checksum(new Crc64Nvme(), algorithm.bytes());
      case SHA1 -> messageDigest("SHA-1");
      case SHA256 -> messageDigest("SHA-256");
    };
  }

  private static Digester checksum(Checksum checksum, int bytes) {
    return new Digester() {
      @Override
      public void update(byte[] data, int offset, int length) {
        checksum.update(data, offset, length);
      }

      @Override
      public byte[] value() {
        byte[] all = ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array();
        return Arrays.copyOfRange(all, Long.BYTES - bytes, Long.BYTES);
      }
    };
  }

  private static Digester messageDigest(String name) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance(name);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has " + name, e);
    }
    return new Digester() {
      @Override
      public void update(byte[] data, int offset, int length) {
        digest.update(data, offset, length);
      }

      @Override
      public byte[] value() {
        return digest.digest();
      }
    };
  }
}
