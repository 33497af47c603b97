package io.plumbline.aws.error;

/**
 * The request does not prove who sent it. One class for the family of codes ({@code
 * MissingAuthenticationTokenException}, {@code InvalidSignatureException}, …), because callers
 * treat them alike; the codes themselves are listed at {@code
 * io.plumbline.aws.sigv4.SignatureRejection}.
 */
public final class AuthenticationException extends AwsException {
  /**
   * @param code error code of the JSON protocol
   * @param httpStatus 400 or 403
   * @param message what the client reads
   */
  public AuthenticationException(String code, int httpStatus, String message) {
    super(code, httpStatus, MessageMember.LOWER_CASE, message);
  }
}
