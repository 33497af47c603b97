package io.plumbline.server.front;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;

/**
 * A body ended before its declared length, or its client was silent for too long. Unchecked, so
 * that Tomcat leaves the answer to us: on an {@link IOException} it begins one of its own.
 */
public final class UnreadableBodyException extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  UnreadableBodyException(IOException cause) {
    super("the body could not be read to its end", cause);
  }

  /** The HTTP status for it. */
  public int status() {
    return getCause() instanceof SocketTimeoutException
        ? HttpServletResponse.SC_REQUEST_TIMEOUT
        : HttpServletResponse.SC_BAD_REQUEST;
  }
}
