package io.plumbline.aws.error;

/** The request body is longer than the service reads. */
public final class RequestTooLargeException extends AwsException {
  public RequestTooLargeException(String message) {
    super("RequestEntityTooLargeException", 413, MessageMember.LOWER_CASE, message);
  }
}
