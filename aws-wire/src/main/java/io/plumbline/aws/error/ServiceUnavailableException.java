package io.plumbline.aws.error;

/** The service cannot answer now; the same request may succeed later. */
public final class ServiceUnavailableException extends AwsException {
  public ServiceUnavailableException(String message) {
    super("ServiceUnavailable", 503, MessageMember.LOWER_CASE, message);
  }
}
