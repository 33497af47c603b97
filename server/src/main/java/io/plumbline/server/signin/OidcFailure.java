package io.plumbline.server.signin;

import org.jspecify.annotations.Nullable;

/** Why an OpenID Connect provider did not vouch for somebody; for the log, not for the browser. */
final class OidcFailure extends Exception {

  private static final long serialVersionUID = 1L;

  OidcFailure(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
