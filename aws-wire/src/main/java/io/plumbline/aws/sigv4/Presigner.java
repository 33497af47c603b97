package io.plumbline.aws.sigv4;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes links that carry their own permission to read or write one object. Signs {@code host} and
 * the query, not the body. Thread-safe.
 */
public final class Presigner {
  private final AccessKey accessKey;
  private final String region;
  private final Clock clock;

  public Presigner(AccessKey accessKey, String region, Clock clock) {
    this.accessKey = Objects.requireNonNull(accessKey);
    this.region = Objects.requireNonNull(region);
    this.clock = Objects.requireNonNull(clock);
  }

  /**
   * A link that reads.
   *
   * @param baseUrl scheme, host and port under which the client reaches the store, without path or
   *     query
   * @param objectPath {@code /bucket/key}, not encoded
   * @param expiry 1 second to 7 days
   * @throws IllegalArgumentException if one of them is not so
   */
  public URI get(URI baseUrl, String objectPath, Duration expiry) {
    return presign("GET", baseUrl, objectPath, expiry, "");
  }

  /**
   * A link that reads, for one IP address only; other arguments as for {@link #get}.
   *
   * @param onlyFrom the address, which {@link VerifiedRequest#onlyFrom} gives back
   */
  public URI getOnlyFrom(URI baseUrl, String objectPath, Duration expiry, String onlyFrom) {
    return presign(
        "GET",
        baseUrl,
        objectPath,
        expiry,
        "&" + PresignedQuery.SOURCE_IP + "=" + PercentEncoding.encode(onlyFrom));
  }

  /** A link that writes; arguments as for {@link #get}. */
  public URI put(URI baseUrl, String objectPath, Duration expiry) {
    return presign("PUT", baseUrl, objectPath, expiry, "");
  }

  /**
   * @param last what follows the other parameters in the canonical order
   */
  private URI presign(String method, URI baseUrl, String objectPath, Duration expiry, String last) {
    String authority = authority(baseUrl);
    if (!objectPath.startsWith("/")) {
      throw new IllegalArgumentException(
          "the path of an object begins with a slash: " + objectPath);
    }
    if (expiry.toSeconds() < 1 || expiry.compareTo(PresignedQuery.LONGEST) > 0) {
      throw new IllegalArgumentException("a link lives 1 second to 7 days, not " + expiry);
    }
    Instant now = clock.instant();
    String timestamp = AmzDate.format(now);
    CredentialScope scope =
        new CredentialScope(timestamp.substring(0, 8), region, SigningService.S3.signingName());
    String path =
        Stream.of(objectPath.split("/", -1))
            .map(PercentEncoding::encode)
            .collect(Collectors.joining("/"));
    String query = query(timestamp, scope, expiry) + last;
    CanonicalRequest canonical =
        new CanonicalRequest(
            method,
            path,
            query,
            RequestHeaders.of(Map.of("host", List.of(authority))),
            List.of("host"),
            "UNSIGNED-PAYLOAD");
    String signature =
        SigningKey.derive(accessKey.secret(), scope).sign(canonical.stringToSign(timestamp, scope));
    return URI.create(
        baseUrl.getScheme()
            + "://"
            + authority
            + path
            + "?"
            + query
            + "&"
            + PresignedQuery.SIGNATURE
            + "="
            + signature);
  }

  /** In the canonical order, so that the query of the link is the query that is signed. */
  private String query(String timestamp, CredentialScope scope, Duration expiry) {
    return Stream.of(
            PresignedQuery.ALGORITHM + "=" + CanonicalRequest.ALGORITHM,
            PresignedQuery.CREDENTIAL + "=" + PercentEncoding.encode(accessKey.id() + "/" + scope),
            PresignedQuery.DATE + "=" + timestamp,
            PresignedQuery.EXPIRES + "=" + expiry.toSeconds(),
            PresignedQuery.SIGNED_HEADERS + "=host")
        .collect(Collectors.joining("&"));
  }

  /**
   * Host and port as clients write them into the Host header: the scheme's own port is left out.
   */
  private static String authority(URI baseUrl) {
    boolean bare = baseUrl.getRawPath().isEmpty() || baseUrl.getRawPath().equals("/");
    if (baseUrl.getHost() == null
        || !bare
        || baseUrl.getRawQuery() != null
        || baseUrl.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "a base URL has a scheme, a host and perhaps a port, nothing else: " + baseUrl);
    }
    boolean usual =
        baseUrl.getPort() < 0
            || (baseUrl.getScheme().equals("http") && baseUrl.getPort() == 80)
            || (baseUrl.getScheme().equals("https") && baseUrl.getPort() == 443);
    return usual ? baseUrl.getHost() : baseUrl.getHost() + ":" + baseUrl.getPort();
  }
}
