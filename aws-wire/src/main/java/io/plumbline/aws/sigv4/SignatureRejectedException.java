package io.plumbline.aws.sigv4;

import io.plumbline.aws.error.AuthenticationException;
import java.util.Objects;

/** The request is not proven to come from a known key unchanged. */
public final class SignatureRejectedException extends RuntimeException {
  private final SignatureRejection rejection;
  private final String message;

  public SignatureRejectedException(SignatureRejection rejection) {
    this(rejection, rejection.text());
  }

  public SignatureRejectedException(SignatureRejection rejection, String message) {
    super(message);
    this.rejection = Objects.requireNonNull(rejection);
    this.message = Objects.requireNonNull(message);
  }

  public SignatureRejection rejection() {
    return rejection;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** This refusal as an error of the JSON protocol. */
  public AuthenticationException toJsonError() {
    return new AuthenticationException(rejection.jsonCode(), rejection.jsonStatus(), message);
  }
}
