package io.plumbline.aws.error;

/** Too many requests; clients back off and repeat. */
public final class ThrottlingException extends AwsException {
  public ThrottlingException(String message) {
    super("ThrottlingException", 400, MessageMember.LOWER_CASE, message);
  }
}
