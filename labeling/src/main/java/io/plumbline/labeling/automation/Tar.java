package io.plumbline.labeling.automation;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The little of the ustar format (POSIX.1-1988) that a model archive needs: regular files with
 * short names.
 */
final class Tar {

  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int MODE_AT = 100;
  private static final int SIZE_AT = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TIME_AT = 136;
  private static final int SUM_AT = 148;
  private static final int TYPE_AT = 156;
  private static final int MAGIC_AT = 257;

  private Tar() {}

  /** Writes an archive of one file. */
  static void write(OutputStream out, String name, byte[] content) throws IOException {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, MODE_AT, "0000644");
    put(header, MODE_AT + 8, "0000000");
    put(header, MODE_AT + 16, "0000000");
    put(header, SIZE_AT, String.format(Locale.ROOT, "%011o", content.length));
    put(header, TIME_AT, "00000000000");
    put(header, SUM_AT, "        ");
    header[TYPE_AT] = '0';
    put(header, MAGIC_AT, "ustar");
    put(header, MAGIC_AT + 6, "00");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xff;
    }
    put(header, SUM_AT, String.format(Locale.ROOT, "%06o", sum));
    header[SUM_AT + 6] = 0;
    out.write(header);
    out.write(content);
    out.write(new byte[padding(content.length) + 2 * BLOCK]);
  }

  /**
   * Reads one file of an archive.
   *
   * @param limit the most bytes that the file and all before it may have
   * @throws IOException if there is none of that name, or it is larger
   */
  static byte[] read(InputStream in, String name, int limit) throws IOException {
    long left = limit;
    while (true) {
      byte[] header = in.readNBytes(BLOCK);
      if (header.length < BLOCK || header[0] == 0) {
        throw new IOException("the archive has no file " + name);
      }
      long size = size(header);
      left -= size;
      if (left < 0) {
        throw new IOException("the archive holds more than " + limit + " bytes");
      }
      if (nameOf(header).equals(name)) {
        byte[] content = in.readNBytes((int) size);
        if (content.length < size) {
          throw new EOFException("the archive ends within " + name);
        }
        return content;
      }
      in.skipNBytes(size + padding(size));
    }
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }

  private static String nameOf(byte[] header) {
    int end = 0;
    while (end < NAME_LENGTH && header[end] != 0) {
      end++;
    }
    String name = new String(header, 0, end, StandardCharsets.US_ASCII);
    return name.startsWith("./") ? name.substring(2) : name;
  }

  private static long size(byte[] header) throws IOException {
    String octal = new String(header, SIZE_AT, SIZE_LENGTH - 1, StandardCharsets.US_ASCII).strip();
    if (!octal.matches("[0-7]{1,11}")) {
      throw new IOException("it is no archive in the tar format");
    }
    return Long.parseLong(octal, 8);
  }

  private static int padding(long size) {
    return (int) ((BLOCK - size % BLOCK) % BLOCK);
  }
}
