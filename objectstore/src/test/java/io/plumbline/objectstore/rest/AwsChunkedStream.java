package io.plumbline.objectstore.rest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

/** Decodes {@code aws-chunked} without verifying anything. */
final class AwsChunkedStream extends InputStream {
  private final InputStream raw;
  private final Map<String, String> trailers;
  private long left;
  private boolean ended;

  AwsChunkedStream(InputStream raw, Map<String, String> trailers) {
    this.raw = raw;
    this.trailers = trailers;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      nextChunk();
    }
    if (ended) {
      return -1;
    }
    int count = raw.read(bytes, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("the body ended within a chunk");
    }
    left -= count;
    if (left == 0) {
      line();
    }
    return count;
  }

  private void nextChunk() throws IOException {
    String header = line();
    int extension = header.indexOf(';');
    left = Long.parseLong(extension < 0 ? header : header.substring(0, extension), 16);
    if (left == 0) {
      ended = true;
      for (String line = line(); !line.isEmpty(); line = line()) {
        int colon = line.indexOf(':');
        trailers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1));
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next;
    while ((next = raw.read()) != '\n' && next >= 0) {
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
