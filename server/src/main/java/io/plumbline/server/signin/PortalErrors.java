package io.plumbline.server.signin;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns refusals into answers: {@code {"error":{"code":…,"message":…}}}. */
@RestControllerAdvice
public class PortalErrors {

  /** The body of an error. */
  public record Body(Detail error) {}

  /** What stands in it. */
  public record Detail(String code, String message) {}

  @ExceptionHandler
  ResponseEntity<Body> refused(PortalRefusal refusal) {
    return answer(refusal);
  }

  /** The answer that says what a refusal says. */
  public static ResponseEntity<Body> answer(PortalRefusal refusal) {
    // In this form whatever the client would rather have: it is better than no word at all.
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refusal.status()).contentType(MediaType.APPLICATION_JSON);
    refusal
        .retryAfter()
        .ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds(wait))));
    return answer.body(new Body(new Detail(refusal.code(), refusal.text())));
  }

  /** Whole seconds, upwards: who comes back then must not be too early. */
  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }
}
