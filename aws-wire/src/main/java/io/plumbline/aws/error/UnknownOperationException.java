package io.plumbline.aws.error;

/** The target header names no operation of this service. */
public final class UnknownOperationException extends AwsException {
  public UnknownOperationException(String message) {
    super("UnknownOperationException", 400, MessageMember.LOWER_CASE, message);
  }
}
