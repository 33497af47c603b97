package io.plumbline.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Under which address browsers know this service. Safe for use by many threads. */
final class PublicAddress {

  /** What browsers say of a request that no other site had a hand in. */
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  private final @Nullable URI publicUrl;

  /**
   * @param publicUrl the address that browsers use, or null: as the request says
   */
  PublicAddress(@Nullable URI publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Whether the browser speaks TLS, be it with a proxy before this service. */
  boolean isSecure(HttpServletRequest request) {
    return request.isSecure() || (publicUrl != null && "https".equals(publicUrl.getScheme()));
  }

  /** The address that a request's browser knows this service by, without a path. */
  URI of(HttpServletRequest request) {
    return publicUrl != null
        ? publicUrl
        : URI.create(request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST));
  }

  /**
   * Whether a request was made by a page of this service, or by a program that is no browser. A
   * page in a sandboxed frame, such as a worker page, has the origin {@code null} and is none of
   * them.
   */
  boolean isSameOrigin(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null) {
      return isOwn(origin, request);
    }
    String site = request.getHeader("Sec-Fetch-Site");
    return site == null || OWN_SITES.contains(site);
  }

  /** A proxy may have ended TLS, so the scheme is compared with that of the public address only. */
  private boolean isOwn(String origin, HttpServletRequest request) {
    String sent = origin.toLowerCase(Locale.ROOT);
    if (publicUrl != null && sent.equals(origin(publicUrl))) {
      return true;
    }
    String host = request.getHeader(HttpHeaders.HOST);
    int authority = sent.indexOf("://");
    return host != null
        && authority > 0
        && sent.substring(authority + 3).equals(host.toLowerCase(Locale.ROOT));
  }

  private static String origin(URI url) {
    return (url.getScheme() + "://" + url.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
