package io.plumbline.server.logging;

import jakarta.servlet.ServletRequest;
import java.util.UUID;
import org.slf4j.MDC;

/**
 * The id of a request, a UUID: in every log line that the request causes, in the answer's headers,
 * in error bodies. Safe for use by many threads.
 */
public final class RequestId {

  /** The key in the log's context. */
  static final String KEY = "requestId";

  private static final String ATTRIBUTE = RequestId.class.getName();

  private RequestId() {}

  /** Puts the request's id beside what this thread logs, until {@link #end}. */
  public static void begin(ServletRequest request) {
    MDC.put(KEY, of(request));
  }

  /** This thread has answered its request. */
  public static void end() {
    MDC.remove(KEY);
  }

  /** The id of the request that this thread answers; {@code -} when it answers none. */
  public static String current() {
    String id = MDC.get(KEY);
    return id == null ? "-" : id;
  }

  /** The id that the request was given, or is given now. */
  public static String of(ServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof String known) {
      return known;
    }
    String id = UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }
}
