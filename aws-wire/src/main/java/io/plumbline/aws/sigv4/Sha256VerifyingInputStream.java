package io.plumbline.aws.sigv4;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Passes bytes through and, at the end of the stream, compares their hash with the one that was
 * signed. After a mismatch every further read at the end is refused too. For one thread.
 */
public final class Sha256VerifyingInputStream extends InputStream {
  private enum State {
    READING,
    MATCHED,
    MISMATCHED
  }

  private final InputStream in;
  private final String expected;
  private final MessageDigest digest = Sha256.digest();
  private State state = State.READING;

  /** Expects content whose SHA-256 is {@code expected}, 64 lower-case hex digits. */
  public Sha256VerifyingInputStream(InputStream in, String expected) {
    this.in = Objects.requireNonNull(in);
    this.expected = Objects.requireNonNull(expected);
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
      endOfContent();
    } else {
      digest.update(buffer, offset, count);
    }
    return count;
  }

  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void endOfContent() throws PayloadRejectedException {
    if (state == State.READING) {
      boolean same = Sha256.sameText(expected, HexFormat.of().formatHex(digest.digest()));
      state = same ? State.MATCHED : State.MISMATCHED;
    }
    if (state == State.MISMATCHED) {
      throw new PayloadRejectedException(SignatureRejection.CONTENT_SHA256_MISMATCH);
    }
  }
}
