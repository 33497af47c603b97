package io.plumbline.server.s3;

import io.plumbline.aws.sigv4.PayloadRejectedException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * A checked stream in the place of the raw one that it reads from. A body that is not the one that
 * was signed comes out as {@link io.plumbline.objectstore.rest.protocol.S3RestException}, so that
 * the store gives up what it has read and the client is told why. Blocking reads only; for one
 * thread.
 */
final class ContentStream extends ServletInputStream {

  private final InputStream content;
  private final ServletInputStream raw;
  private final Consumer<PayloadRejectedException> refusals;
  private boolean finished;

  /**
   * @param refusals is told of a body that is refused
   */
  ContentStream(
      InputStream content, ServletInputStream raw, Consumer<PayloadRejectedException> refusals) {
    this.content = content;
    this.raw = raw;
    this.refusals = refusals;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int count = content.read(buffer, offset, length);
      finished |= count < 0;
      return count;
    } catch (PayloadRejectedException e) {
      refusals.accept(e);
      throw SignatureErrors.toS3(e);
    }
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public boolean isReady() {
    return raw.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new IllegalStateException("this body is read in the thread of its request");
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
