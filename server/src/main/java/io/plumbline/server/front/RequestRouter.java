package io.plumbline.server.front;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides whom a request is for. What the request signs itself as counts before its path, so that a
 * bucket reached by its host name may hold keys such as {@code portal/a.jpg}. Immutable.
 */
public final class RequestRouter {

  /** First path segments that are ours; no bucket may be named so. */
  public static final List<String> RESERVED_SEGMENTS =
      List.of("portal", "console", "assets", "actuator");

  private static final String S3 = "s3";
  private static final String STS = "sts";

  /** Operations of Augmented AI's runtime are signed for SageMaker and told by their path. */
  private static final String HUMAN_LOOPS = "/human-loops";

  private static final String JSON_PROTOCOL = "application/x-amz-json-1.1";

  /** The service in {@code Credential=AKID/20261123/us-east-1/s3/aws4_request}. */
  private static final Pattern HEADER_SCOPE =
      Pattern.compile("Credential=[^,\\s]*/([^/,\\s]*)/aws4_request");

  private static final Pattern QUERY_SCOPE =
      Pattern.compile("(?:^|&)X-Amz-Credential=([^&]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUERY_SIGNATURE =
      Pattern.compile(
          "(?:^|&)(?:X-Amz-(?:Signature|Algorithm|Credential)|AWSAccessKeyId)=",
          Pattern.CASE_INSENSITIVE);

  private final List<String> baseDomains;

  /**
   * @param baseDomains host names, in lower case, before which a bucket's name may stand
   */
  public RequestRouter(List<String> baseDomains) {
    this.baseDomains = List.copyOf(baseDomains);
  }

  /** Decides; every request has a route. */
  Route route(RequestHead head) {
    if (head.header("X-Amz-Target") != null) {
      return Route.SAGEMAKER;
    }
    String service = signedService(head);
    if (service != null) {
      return switch (service) {
        case S3 -> Route.OBJECT_STORE;
        case STS -> Route.TOKENS;
        default -> isHumanLoops(head.path()) ? Route.HUMAN_LOOPS : Route.SAGEMAKER;
      };
    }
    if (isBucketHost(head.header("Host"))) {
      return Route.OBJECT_STORE;
    }
    return unsignedRoute(head);
  }

  private static boolean isHumanLoops(String path) {
    return path.equals(HUMAN_LOOPS) || path.startsWith(HUMAN_LOOPS + "/");
  }

  private static Route unsignedRoute(RequestHead head) {
    if (isReserved(head.path())) {
      return Route.PAGES;
    }
    if (head.path().equals("/")) {
      if (isJsonProtocol(head)) {
        return Route.SAGEMAKER;
      }
      if (isBrowser(head)) {
        return Route.HOME;
      }
    }
    return Route.OBJECT_STORE;
  }

  /** The service that the request is signed for; null when it is not signed at all. */
  private static @Nullable String signedService(RequestHead head) {
    String authorization = head.header("Authorization");
    if (authorization != null && authorization.startsWith("AWS")) {
      Matcher scope = HEADER_SCOPE.matcher(authorization);
      // Version 2 signatures ("AWS id:signature") name no service; only S3 ever took them.
      return scope.find() ? scope.group(1) : S3;
    }
    if (!QUERY_SIGNATURE.matcher(head.query()).find()) {
      return null;
    }
    Matcher credential = QUERY_SCOPE.matcher(head.query());
    return credential.find() ? scopeService(credential.group(1)) : S3;
  }

  private static String scopeService(String encodedCredential) {
    String[] parts = decode(encodedCredential).split("/", -1);
    return parts.length < 2 ? S3 : parts[parts.length - 2];
  }

  private static String decode(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  private boolean isBucketHost(@Nullable String hostHeader) {
    if (hostHeader == null) {
      return false;
    }
    int port = hostHeader.lastIndexOf(':');
    String host = (port < 0 ? hostHeader : hostHeader.substring(0, port)).toLowerCase(Locale.ROOT);
    return !baseDomains.contains(host)
        && baseDomains.stream().anyMatch(domain -> host.endsWith("." + domain));
  }

  private static boolean isReserved(String path) {
    return path.equals("/favicon.ico")
        || RESERVED_SEGMENTS.stream()
            .anyMatch(
                segment -> path.equals("/" + segment) || path.startsWith("/" + segment + "/"));
  }

  private static boolean isJsonProtocol(RequestHead head) {
    String contentType = head.header("Content-Type");
    return head.method().equals("POST")
        && contentType != null
        && contentType.toLowerCase(Locale.ROOT).startsWith(JSON_PROTOCOL);
  }

  private static boolean isBrowser(RequestHead head) {
    String accept = head.header("Accept");
    return (head.method().equals("GET") || head.method().equals("HEAD"))
        && accept != null
        && accept.contains("text/html");
  }
}
