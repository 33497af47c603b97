package io.plumbline.server.signin;

import io.plumbline.server.accesskey.SecretCipher;
import io.plumbline.server.accesskey.SecretUnreadableException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a pending sign-in in the browser that began it, encrypted. Unlike the session's, this
 * cookie comes along when the provider sends the browser back. Safe for use by many threads.
 */
final class PendingSignInCookie {

  /** Time enough to find a second factor. */
  static final Duration LIFETIME = Duration.ofMinutes(15);

  private static final String NAME = "plumbline_sign_in";
  private static final String OWNER = "pending sign-in";
  private static final String PATH = "/portal/oauth2";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final SecretCipher cipher;
  private final PublicAddress publicAddress;
  private final Clock clock;

  PendingSignInCookie(SecretCipher cipher, PublicAddress publicAddress, Clock clock) {
    this.cipher = cipher;
    this.publicAddress = publicAddress;
    this.clock = clock;
  }

  void write(HttpServletRequest request, HttpServletResponse response, PendingSignIn pending) {
    String sealed = cipher.encrypt(JSON.writeValueAsString(pending), OWNER);
    String value =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(sealed.getBytes(StandardCharsets.US_ASCII));
    write(request, response, value, LIFETIME);
  }

  /** The sign-in that the request's browser has begun and that is not given up yet. */
  Optional<PendingSignIn> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .flatMap(cookie -> open(cookie.getValue()).stream())
        .filter(pending -> clock.instant().isBefore(pending.until()))
        .findFirst();
  }

  void clear(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", Duration.ZERO);
  }

  private Optional<PendingSignIn> open(String value) {
    try {
      String sealed = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
      return Optional.of(JSON.readValue(cipher.decrypt(sealed, OWNER), PendingSignIn.class));
    } catch (IllegalArgumentException | SecretUnreadableException | JacksonException e) {
      return Optional.empty();
    }
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, String value, Duration maxAge) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(publicAddress.isSecure(request))
            .path(PATH)
            .maxAge(maxAge)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
