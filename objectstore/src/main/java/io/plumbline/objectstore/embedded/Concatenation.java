package io.plumbline.objectstore.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;

/** Streams one after the other, each taken from the iterator when the one before has ended. */
final class Concatenation extends InputStream {
  private final Iterator<InputStream> streams;
  private InputStream current = InputStream.nullInputStream();

  Concatenation(Iterator<InputStream> streams) {
    this.streams = streams;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = current.read(bytes, offset, length);
    while (count < 0 && streams.hasNext()) {
      current.close();
      current = streams.next();
      count = current.read(bytes, offset, length);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    current.close();
  }
}
