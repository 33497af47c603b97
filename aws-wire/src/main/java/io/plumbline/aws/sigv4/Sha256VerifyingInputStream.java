package io.plumbline.aws.sigv4;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Passes bytes through and, at the end of the stream, compares their hash with the one that was
 * signed. For one thread.
 */
public final class Sha256VerifyingInputStream extends FilterInputStream {
  private final MessageDigest digest = Sha256.digest();
  private final String expected;
  private boolean verified;

  /**
   * @param expected 64 lower-case hex digits
   */
  public Sha256VerifyingInputStream(InputStream in, String expected) {
    super(in);
    this.expected = expected;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int count = in.read(buffer, offset, length);
    if (count < 0) {
      verify();
    } else {
      digest.update(buffer, offset, count);
    }
    return count;
  }

  /** Skips by reading, because what is skipped is part of the hash. */
  @Override
  public long skip(long count) throws IOException {
    byte[] skipped = new byte[(int) Math.max(0, Math.min(count, 8192))];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void verify() throws PayloadRejectedException {
    if (verified) {
      return;
    }
    // clone: the digest stays as it is, so a second read after a mismatch is refused again.
    if (!Sha256.sameText(expected, HexFormat.of().formatHex(snapshot().digest()))) {
      throw new PayloadRejectedException(SignatureRejection.CONTENT_SHA256_MISMATCH);
    }
    verified = true;
  }

  private MessageDigest snapshot() {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 can be cloned", e);
    }
  }
}
