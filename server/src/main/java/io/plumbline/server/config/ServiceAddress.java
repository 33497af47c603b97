package io.plumbline.server.config;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Under which address a browser reaches this service: the configured one, else the one that its
 * request names.
 *
 * @param configured scheme, host and port; null to take them from requests
 */
public record ServiceAddress(@Nullable URI configured) {

  /** Scheme, host and port, without a path. */
  public URI of(HttpServletRequest request) {
    if (configured != null) {
      return URI.create(configured.getScheme() + "://" + configured.getRawAuthority());
    }
    int port = request.getServerPort();
    boolean usual = request.getScheme().equals("https") ? port == 443 : port == 80;
    return URI.create(
        request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port));
  }
}
