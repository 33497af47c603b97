package io.plumbline.objectstore.rest.protocol;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The body of a request that is refused. It is read and dropped before the answer, up to 64 MiB:
 * many clients look for an answer only when they have sent everything, and the JDK's {@code
 * HttpURLConnection}, which AWS's SDK for Java uses, loses the text of a refusal that comes in the
 * place of "100 Continue". Stateless.
 */
public final class UnreadBody {
  private static final int MAX_BYTES = 64 << 20;
  private static final int BUFFER_BYTES = 16 << 10;

  private UnreadBody() {}

  /** Drops what is left, unless the request says that there is too much. */
  public static void drop(HttpServletRequest request) {
    ServletRequest raw = request;
    while (raw instanceof ServletRequestWrapper wrapper) {
      raw = wrapper.getRequest();
    }
    if (raw.getContentLengthLong() > MAX_BYTES) {
      return;
    }
    try {
      drop(raw.getInputStream());
    } catch (IOException | UncheckedIOException goneOrSilent) {
      // The answer is tried all the same.
    }
  }

  private static void drop(InputStream body) throws IOException {
    byte[] dropped = new byte[BUFFER_BYTES];
    long total = 0;
    for (int length = 0; length >= 0 && total < MAX_BYTES; total += length) {
      length = body.read(dropped);
    }
  }
}
