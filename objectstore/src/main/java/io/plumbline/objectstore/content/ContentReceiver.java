package io.plumbline.objectstore.content;

import io.plumbline.objectstore.Checksum;
import io.plumbline.objectstore.Content;
import io.plumbline.objectstore.ObjectStoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Reads contents to their end and checks them. Small ones stay in memory, others go to a spool
 * file, which is deleted when the content turns out to be wrong. Safe for use by many threads.
 */
public final class ContentReceiver {
  private static final int BUFFER_BYTES = 64 * 1024;

  private final int memoryLimit;
  private final Spool spool;

  /**
   * Makes a receiver.
   *
   * @param memoryLimit the most bytes of a content that stays in memory
   */
  public ContentReceiver(int memoryLimit, Spool spool) {
    this.memoryLimit = memoryLimit;
    this.spool = spool;
  }

  /**
   * Reads the content to its end.
   *
   * @throws ObjectStoreException.IncompleteBody if it is shorter or longer than declared
   * @throws ObjectStoreException.InvalidDigest if a declared digest cannot be one
   * @throws ObjectStoreException.BadDigest if it is not what its digest says
   * @throws ObjectStoreException.Unavailable if the spool file cannot be written
   * @throws UncheckedIOException if it cannot be read
   */
  public Received receive(Content content) {
    ExpectedDigests expected = ExpectedDigests.of(content);
    byte[] head = read(content.stream(), memoryLimit + 1);
    if (head.length <= memoryLimit) {
      expected.update(head, head.length);
      @Nullable Checksum checksum = expected.verify(head.length);
      return new Received.InMemory(head, expected.md5(), checksum);
    }
    return spool(content, head, expected);
  }

  private Received spool(Content content, byte[] head, ExpectedDigests expected) {
    Path file = newFile();
    try {
      long size = copy(content, head, expected, file);
      @Nullable Checksum checksum = expected.verify(size);
      return new Received.InFile(file, size, expected.md5(), checksum);
    } catch (RuntimeException | Error e) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException left) {
        e.addSuppressed(left);
      }
      throw e;
    }
  }

  private static long copy(Content content, byte[] head, ExpectedDigests expected, Path file) {
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER_BYTES];
      byte[] next = head;
      int length = head.length;
      long size = 0;
      while (length > 0) {
        size += length;
        expected.checkNotLonger(size);
        expected.update(next, length);
        out.write(next, 0, length);
        next = buffer;
        length = readSome(content.stream(), buffer);
      }
      return size;
    } catch (IOException e) {
      throw new ObjectStoreException.Unavailable("cannot write a content to " + file, e);
    }
  }

  private Path newFile() {
    try {
      return spool.newFile();
    } catch (IOException e) {
      throw new ObjectStoreException.Unavailable("cannot make a file for a content", e);
    }
  }

  private static byte[] read(InputStream stream, int limit) {
    try {
      return stream.readNBytes(limit);
    } catch (IOException e) {
      throw new UncheckedIOException("the content could not be read", e);
    }
  }

  /** Reads until the buffer is full or the content ends; returns how much. */
  private static int readSome(InputStream stream, byte[] buffer) {
    try {
      return stream.readNBytes(buffer, 0, buffer.length);
    } catch (IOException e) {
      throw new UncheckedIOException("the content could not be read", e);
    }
  }
}
