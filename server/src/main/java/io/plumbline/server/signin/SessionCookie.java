package io.plumbline.server.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that holds a session's token: out of reach of scripts, sent to the portal only, and
 * never along with a request that another site made. It outlives the browser's process, so that a
 * crash of the browser costs no sign-in. Safe for use by many threads.
 */
final class SessionCookie {

  static final String NAME = "plumbline_session";

  private static final String PATH = "/portal";
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private final PublicAddress publicAddress;

  SessionCookie(PublicAddress publicAddress) {
    this.publicAddress = publicAddress;
  }

  /** The token that a request brings, if it looks like one. */
  Optional<SessionToken> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (Cookie cookie : cookies) {
      if (cookie.getName().equals(NAME) && TOKEN.matcher(cookie.getValue()).matches()) {
        return Optional.of(new SessionToken(cookie.getValue()));
      }
    }
    return Optional.empty();
  }

  /** Gives a token to the browser. */
  void write(HttpServletRequest request, HttpServletResponse response, SessionToken token) {
    write(request, response, token.value(), Sessions.ABSOLUTE_LIFETIME);
  }

  /** Takes the token from the browser. */
  void clear(HttpServletRequest request, HttpServletResponse response) {
    write(request, response, "", Duration.ZERO);
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, String value, Duration maxAge) {
    ResponseCookie cookie =
        ResponseCookie.from(NAME, value)
            .httpOnly(true)
            .sameSite("Strict")
            .secure(publicAddress.isSecure(request))
            .path(PATH)
            .maxAge(maxAge)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
