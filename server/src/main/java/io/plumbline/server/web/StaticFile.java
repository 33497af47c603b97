package io.plumbline.server.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** One file of the program, whole in memory. Safe for use by many threads. */
final class StaticFile {

  private static final int TAG_BYTES = 16;

  private final byte[] content;
  private final String contentType;
  private final String tag;
  private volatile byte @Nullable [] compressed;

  StaticFile(byte[] content, String contentType) {
    this.content = content;
    this.contentType = contentType;
    this.tag = HexFormat.of().formatHex(sha256(content), 0, TAG_BYTES);
  }

  byte[] content() {
    return content;
  }

  String contentType() {
    return contentType;
  }

  /** A strong validator of these bytes; the compressed form has one of its own. */
  String etag(boolean gzip) {
    return '"' + tag + (gzip ? "-gzip" : "") + '"';
  }

  /** Whether compression pays: text that does not fit one packet anyway. */
  boolean compressible() {
    return content.length > 1400
        && (contentType.startsWith("text/")
            || contentType.startsWith("application/json")
            || contentType.startsWith("image/svg"));
  }

  /** Compressed when it is first asked for, and kept. */
  byte[] compressed() {
    byte[] known = compressed;
    if (known == null) {
      known = gzip(content);
      compressed = known;
    }
    return known;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(content.length / 3);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
