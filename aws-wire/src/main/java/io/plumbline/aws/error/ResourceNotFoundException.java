package io.plumbline.aws.error;

/** There is no such resource in the caller's account. */
public final class ResourceNotFoundException extends AwsException {
  public ResourceNotFoundException(String message) {
    super("ResourceNotFound", 400, MessageMember.UPPER_CASE, message);
  }
}
