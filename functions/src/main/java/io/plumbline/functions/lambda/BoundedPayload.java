package io.plumbline.functions.lambda;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * Cuts off what a service answers: the SDK would keep all of it in memory, however much it is. Safe
 * for use by many threads.
 */
final class BoundedPayload implements ExecutionInterceptor {

  private final int maxBytes;

  /**
   * @param maxBytes how many bytes of an answer are read
   */
  BoundedPayload(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public Optional<InputStream> modifyHttpResponseContent(
      Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
    return context.responseBody().map(body -> new Bounded(body, maxBytes));
  }

  /** A stream that ends early. */
  private static final class Bounded extends FilterInputStream {

    private int left;

    Bounded(InputStream in, int left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = super.read();
      left -= read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left == 0 && length > 0) {
        return -1;
      }
      int read = super.read(target, offset, Math.min(length, left));
      left -= Math.max(read, 0);
      return read;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
