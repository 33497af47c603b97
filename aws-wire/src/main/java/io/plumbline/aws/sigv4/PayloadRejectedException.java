package io.plumbline.aws.sigv4;

import io.plumbline.aws.error.AuthenticationException;
import java.io.IOException;
import java.util.Objects;

/**
 * The body is not the one that was signed or declared. An {@link IOException}, because it comes out
 * of reading the body; whatever was made of the bytes so far must be thrown away.
 */
public final class PayloadRejectedException extends IOException {
  private final SignatureRejection rejection;

  public PayloadRejectedException(SignatureRejection rejection) {
    super(rejection.text());
    this.rejection = Objects.requireNonNull(rejection);
  }

  public SignatureRejection rejection() {
    return rejection;
  }

  /** This refusal as an error of the JSON protocol. */
  public AuthenticationException toJsonError() {
    return new AuthenticationException(
        rejection.jsonCode(), rejection.jsonStatus(), rejection.text());
  }
}
