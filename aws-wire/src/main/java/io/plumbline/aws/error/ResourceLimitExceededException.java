package io.plumbline.aws.error;

/** The account has as many of these as it may have. */
public final class ResourceLimitExceededException extends AwsException {
  public ResourceLimitExceededException(String message) {
    super("ResourceLimitExceeded", 400, MessageMember.UPPER_CASE, message);
  }
}
