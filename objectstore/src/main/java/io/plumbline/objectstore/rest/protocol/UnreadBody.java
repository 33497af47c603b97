package io.plumbline.objectstore.rest.protocol;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The body of a request that is refused. It is read and dropped before the answer: many clients
 * look for an answer only when they have sent everything, and those of AWS's SDKs for Java and
 * Python lose the text of a refusal that comes in the place of "100 Continue". Stateless.
 */
public final class UnreadBody {
  /** What is read from somebody who has not proven who they are, 64 MiB. */
  private static final long STRANGERS_BYTES = 64 << 20;

  private static final int BUFFER_BYTES = 16 << 10;

  private UnreadBody() {}

  /**
   * Drops what is left of a body of declared length that would have been taken, had all else been
   * right.
   */
  public static void drop(HttpServletRequest request) {
    drop(request, RequestContent.MAX_BYTES);
  }

  /** As {@link #drop}, for a request of nobody that is known: up to 64 MiB. */
  public static void dropOfStranger(HttpServletRequest request) {
    drop(request, STRANGERS_BYTES);
  }

  private static void drop(HttpServletRequest request, long limit) {
    ServletRequest raw = request;
    while (raw instanceof ServletRequestWrapper wrapper) {
      raw = wrapper.getRequest();
    }
    if (raw.getContentLengthLong() < 0 || raw.getContentLengthLong() > limit) {
      return;
    }
    try {
      drop(raw.getInputStream(), limit);
    } catch (IOException | UncheckedIOException goneOrSilent) {
      // The answer is tried all the same.
    }
  }

  private static void drop(InputStream body, long limit) throws IOException {
    byte[] dropped = new byte[BUFFER_BYTES];
    long total = 0;
    for (int length = 0; length >= 0 && total < limit; total += length) {
      length = body.read(dropped);
    }
  }
}
