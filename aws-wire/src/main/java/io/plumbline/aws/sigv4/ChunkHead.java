package io.plumbline.aws.sigv4;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line before a chunk: {@code 10000;chunk-signature=ad80c7…}, or {@code 10000} where chunks are
 * not signed.
 *
 * @param size bytes in the chunk; zero ends the content
 * @param signature the chunk's signature, "" where chunks are not signed
 */
record ChunkHead(long size, String signature) {
  /** Fifteen hex digits always fit in a long. */
  private static final Pattern PLAIN = Pattern.compile("([0-9a-fA-F]{1,15})()");

  private static final Pattern SIGNED =
      Pattern.compile("([0-9a-fA-F]{1,15});chunk-signature=([0-9a-f]{64})");

  static ChunkHead parse(String line, boolean signed) throws PayloadRejectedException {
    Matcher matcher = (signed ? SIGNED : PLAIN).matcher(line);
    if (!matcher.matches()) {
      throw new PayloadRejectedException(SignatureRejection.MALFORMED_CHUNK);
    }
    return new ChunkHead(Long.parseLong(matcher.group(1), 16), matcher.group(2));
  }
}
