package io.plumbline.server.logging;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for everything that was refused for security: request id, client, what was refused and
 * why. Never a password, a secret, a signature or a token; control characters are replaced, so that
 * a request cannot write a line of its own. Safe for use by many threads.
 */
public final class SecurityLog {

  /** The logger to watch or to send elsewhere. */
  public static final String LOGGER_NAME = "plumbline.security";

  private static final Logger LOG = LoggerFactory.getLogger(LOGGER_NAME);
  private static final int LONGEST = 300;

  private SecurityLog() {}

  /**
   * Notes a refusal.
   *
   * @param request the refused request; its path is logged, its query is not
   * @param reason a stable word for machines, such as {@code SignatureDoesNotMatch}
   * @param detail what a person needs to understand it; free of secrets
   */
  public static void refused(HttpServletRequest request, String reason, String detail) {
    LOG.atWarn()
        .addKeyValue("requestId", RequestId.of(request))
        .addKeyValue("client", request.getRemoteAddr())
        .addKeyValue("reason", printable(reason))
        .addKeyValue("method", printable(request.getMethod()))
        .addKeyValue("path", printable(request.getRequestURI()))
        .log(printable(detail));
  }

  static String printable(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "\uFFFD");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
