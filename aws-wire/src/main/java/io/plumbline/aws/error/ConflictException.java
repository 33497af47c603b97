package io.plumbline.aws.error;

/**
 * The resource is being changed by another request, or is in a state that does not allow this
 * change.
 */
public final class ConflictException extends AwsException {
  public ConflictException(String message) {
    super("ConflictException", 400, MessageMember.UPPER_CASE, message);
  }
}
