package io.plumbline.aws.error;

/** The body is not JSON, or a member has the wrong JSON type. */
public final class SerializationException extends AwsException {
  public SerializationException(String message) {
    super("SerializationException", 400, MessageMember.UPPER_CASE, message);
  }
}
