package io.plumbline.objectstore.content;

import java.util.zip.Checksum;

/**
 * CRC-64/NVME: polynomial AD93D23594C93659, reflected, all ones in and out (NVM Express NVM Command
 * Set Specification 1.0c, 5.2.1.3.4). Not safe for use by many threads.
 */
final class Crc64Nvme implements Checksum {
  private static final long REFLECTED_POLYNOMIAL = 0x9A6C9329AC4BC9B5L;
  private static final long[] TABLE = table();

  private long state = -1L;

  private static long[] table() {
    long[] table = new long[256];
    for (int i = 0; i < table.length; i++) {
      long value = i;
      for (int bit = 0; bit < 8; bit++) {
        value = (value & 1) == 0 ? value >>> 1 : (value >>> 1) ^ REFLECTED_POLYNOMIAL;
      }
      table[i] = value;
    }
    return table;
  }

  @Override
  public void update(int b) {
    state = TABLE[(int) (state ^ b) & 0xFF] ^ (state >>> 8);
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    long crc = state;
    for (int i = offset; i < offset + length; i++) {
      crc = TABLE[(int) (crc ^ bytes[i]) & 0xFF] ^ (crc >>> 8);
    }
    state = crc;
  }

  @Override
  public long getValue() {
    return ~state;
  }

  @Override
  public void reset() {
    state = -1L;
  }
}
