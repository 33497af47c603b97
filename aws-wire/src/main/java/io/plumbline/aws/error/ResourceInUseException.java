package io.plumbline.aws.error;

/** The name is taken, or other resources still depend on the resource. */
public final class ResourceInUseException extends AwsException {
  public ResourceInUseException(String message) {
    super("ResourceInUse", 400, MessageMember.UPPER_CASE, message);
  }
}
