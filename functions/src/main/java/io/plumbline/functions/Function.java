package io.plumbline.functions;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where a function is, and how long it may take. */
public sealed interface Function {

  /** AWS Lambda's longest time. */
  Duration LONGEST_TIMEOUT = Duration.ofMinutes(15);

  /** AWS Lambda's bound on events and results of synchronous calls. */
  int MAX_BYTES = 6 * 1024 * 1024;

  /** Its name, for messages and for what the function learns of itself. */
  String name();

  /** How long one call may take, above zero, up to {@link #LONGEST_TIMEOUT}. */
  Duration timeout();

  /**
   * A folder on this machine.
   *
   * @param folder holds the handler and what it needs
   * @param language what the handler is written in
   * @param handler as Lambda names it: {@code file.function} for Python and Node.js, {@code
   *     package.Class} or {@code package.Class::method} for Java
   * @param memoryMegabytes what the program may use, 64 or more
   */
  record LocalProgram(
      String name,
      Path folder,
      Language language,
      String handler,
      Duration timeout,
      int memoryMegabytes)
      implements Function {

    public LocalProgram {
      checkTimeout(timeout);
      if (memoryMegabytes < 64) {
        throw new IllegalArgumentException(
            "a function needs 64 MB of memory or more, not " + memoryMegabytes);
      }
    }
  }

  /**
   * An address that takes the event as the body of a POST and answers 200 with the result.
   *
   * @param url {@code http} or {@code https}
   * @param headers a file with headers that each call carries, such as {@code Authorization: Bearer
   *     …}, one a line; read at each call, so that what it proves can be renewed. Null for none
   */
  record HttpEndpoint(String name, URI url, @Nullable Path headers, Duration timeout)
      implements Function {

    public HttpEndpoint {
      checkTimeout(timeout);
      boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (!http || url.getHost() == null) {
        throw new IllegalArgumentException(
            "\"" + url + "\" is no address of an HTTP endpoint; write http://host:port/path");
      }
    }
  }

  /**
   * A function of AWS Lambda, or of a service that speaks its Invoke API. Credentials come from the
   * SDK's default chain.
   *
   * @param function its name or ARN there
   * @param region the region to sign for
   * @param endpoint another address than AWS's, or null
   */
  record LambdaFunction(
      String name, String function, String region, @Nullable URI endpoint, Duration timeout)
      implements Function {

    public LambdaFunction {
      checkTimeout(timeout);
    }
  }

  private static void checkTimeout(Duration timeout) {
    if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "a function's timeout lies between 1 and "
              + LONGEST_TIMEOUT.toSeconds()
              + " seconds, not "
              + timeout.toSeconds());
    }
  }
}
