package io.plumbline.aws.error;

/** The input breaks a constraint of the API model or a rule between its members. */
public final class ValidationException extends AwsException {
  public ValidationException(String message) {
    super("ValidationException", 400, MessageMember.LOWER_CASE, message);
  }
}
