package io.plumbline.aws.error;

/** The caller is known but may not do this. */
public final class AccessDeniedException extends AwsException {
  public AccessDeniedException(String message) {
    super("AccessDeniedException", 400, MessageMember.UPPER_CASE, message);
  }
}
