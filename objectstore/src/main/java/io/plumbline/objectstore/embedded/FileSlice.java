package io.plumbline.objectstore.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Some bytes of an open file, from its position on. Closing it closes the file. */
final class FileSlice extends InputStream {
  private final FileChannel channel;
  private long remaining;

  FileSlice(FileChannel channel, long length) {
    this.channel = channel;
    this.remaining = length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (remaining == 0) {
      return -1;
    }
    int count = channel.read(ByteBuffer.wrap(bytes, offset, (int) Math.min(length, remaining)));
    if (count < 0) {
      throw new EOFException("a stored content ends " + remaining + " bytes too early");
    }
    remaining -= count;
    return count;
  }

  @Override
  public int available() {
    return (int) Math.min(Integer.MAX_VALUE, remaining);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
