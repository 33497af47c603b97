package io.plumbline.acceptance.security;

import java.io.InputStream;
import java.util.Arrays;

/** So many of one byte, made as they are read. Not thread-safe. */
final class RepeatedByte extends InputStream {

  private final byte value;
  private long left;

  RepeatedByte(char value, long count) {
    this.value = (byte) value;
    this.left = count;
  }

  @Override
  public int read() {
    if (left == 0) {
      return -1;
    }
    left--;
    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (left == 0) {
      return -1;
    }
    int count = (int) Math.min(left, length);
    Arrays.fill(target, offset, offset + count, value);
    left -= count;
    return count;
  }
}
