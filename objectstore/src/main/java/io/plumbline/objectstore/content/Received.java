package io.plumbline.objectstore.content;

import io.plumbline.objectstore.Checksum;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A content that has been read to its end and is what its sender said. */
public sealed interface Received {

  /** How many bytes. */
  long size();

  /** MD5 of the bytes, 16 bytes. */
  byte[] md5();

  /** The checksum that was asked for, or null. */
  @Nullable Checksum checksum();

  /** The ETag of an object or part of these bytes: the MD5 in hex. */
  default String etag() {
    return HexFormat.of().formatHex(md5());
  }

  /**
   * Held in memory.
   *
   * @param bytes the content
   * @param md5 its MD5
   * @param checksum its checksum, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  record InMemory(byte[] bytes, byte[] md5, @Nullable Checksum checksum) implements Received {
    @Override
    public long size() {
      return bytes.length;
    }
  }

  /**
   * Written to a spool file, which now belongs to the caller.
   *
   * @param file where it is
   * @param size in bytes
   * @param md5 its MD5
   * @param checksum its checksum, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  record InFile(Path file, long size, byte[] md5, @Nullable Checksum checksum)
      implements Received {}
}
