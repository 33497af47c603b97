package io.plumbline.aws.sigv4;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads the framing lines of an aws-chunked body, each ended by CR LF and no longer than it has
 * reason to be.
 */
final class ChunkLines {
  /**
   * A chunk's head is at most 16 hex digits and a signature, 97 bytes; a trailer with any checksum
   * is shorter than this.
   */
  private static final int LONGEST = 1024;

  private final InputStream in;

  ChunkLines(InputStream in) {
    this.in = in;
  }

  /** One line without its end. */
  String next(SignatureRejection ifMalformed) throws IOException {
    byte[] line = new byte[LONGEST];
    int length = 0;
    for (int b = in.read(); b != '\r'; b = in.read()) {
      if (b < 0) {
        throw new PayloadRejectedException(SignatureRejection.INCOMPLETE_BODY);
      }
      if (b == '\n' || length == LONGEST) {
        throw new PayloadRejectedException(ifMalformed);
      }
      line[length++] = (byte) b;
    }
    if (in.read() != '\n') {
      throw new PayloadRejectedException(ifMalformed);
    }
    return new String(line, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** The end of a line with nothing on it. */
  void expectEmpty(SignatureRejection ifNot) throws IOException {
    if (!next(ifNot).isEmpty()) {
      throw new PayloadRejectedException(ifNot);
    }
  }
}
