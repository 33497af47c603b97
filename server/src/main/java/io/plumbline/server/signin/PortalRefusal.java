package io.plumbline.server.signin;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Why a call of the portal's API is refused, in the API's words. */
public final class PortalRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final @Nullable Duration retryAfter;

  private PortalRefusal(
      HttpStatus status, String code, String message, @Nullable Duration retryAfter) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  /**
   * A refusal.
   *
   * @param code the stable word for programs, such as {@code AssignmentClosed}
   * @param message what happened and what to do, for a person
   */
  public static PortalRefusal of(HttpStatus status, String code, String message) {
    return new PortalRefusal(status, code, message, null);
  }

  /** 401: there is no session, or it has ended. */
  public static PortalRefusal notSignedIn() {
    return of(HttpStatus.UNAUTHORIZED, "NotSignedIn", "You are not signed in.");
  }

  /** 404: there is no such thing, or it belongs to somebody else. */
  public static PortalRefusal notFound() {
    return of(HttpStatus.NOT_FOUND, "NotFound", "There is nothing at this address.");
  }

  /** 429: too many wrong passwords. */
  static PortalRefusal tooManyAttempts(Duration retryAfter) {
    return new PortalRefusal(
        HttpStatus.TOO_MANY_REQUESTS,
        "TooManyAttempts",
        "There were too many wrong passwords. Wait a moment, then try again.",
        retryAfter);
  }

  /**
   * 429: too much is asked for at once.
   *
   * @param retryAfter when to ask again
   */
  public static PortalRefusal busy(String code, String message, Duration retryAfter) {
    return new PortalRefusal(HttpStatus.TOO_MANY_REQUESTS, code, message, retryAfter);
  }

  /** The status to answer with. */
  public HttpStatus status() {
    return status;
  }

  /** The stable word for programs. */
  public String code() {
    return code;
  }

  /** What happened, for a person. */
  public String text() {
    return String.valueOf(getMessage());
  }

  /** How long to wait before the next try, if waiting helps. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
