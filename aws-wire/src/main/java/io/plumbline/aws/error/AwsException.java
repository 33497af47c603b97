package io.plumbline.aws.error;

import java.util.Objects;

/**
 * An error that the service answers with instead of a result. Thrown by operation handlers and by
 * the checks in front of them; the text is shown to the client as it is, so it must say what was
 * wrong, where, and what to do, and must not carry secrets.
 */
public abstract sealed class AwsException extends RuntimeException
    permits AccessDeniedException,
        AuthenticationException,
        ConflictException,
        InternalFailureException,
        RequestTooLargeException,
        ResourceInUseException,
        ResourceLimitExceededException,
        ResourceNotFoundException,
        SerializationException,
        ServiceUnavailableException,
        ThrottlingException,
        UnknownOperationException,
        ValidationException {

  private final String code;
  private final int httpStatus;
  private final MessageMember messageMember;
  private final String message;

  AwsException(String code, int httpStatus, MessageMember messageMember, String message) {
    super(message);
    if (httpStatus < 400 || httpStatus > 599) {
      throw new IllegalArgumentException("not the HTTP status of an error: " + httpStatus);
    }
    this.code = Objects.requireNonNull(code);
    this.httpStatus = httpStatus;
    this.messageMember = Objects.requireNonNull(messageMember);
    this.message = Objects.requireNonNull(message);
  }

  /** The error code as clients see it, for example {@code ResourceNotFound}. */
  public final String code() {
    return code;
  }

  /**
   * HTTP status of the answer: 400 to 499 where the client must change something, 500 to 599
   * otherwise.
   */
  public final int httpStatus() {
    return httpStatus;
  }

  /** Which JSON member carries {@link #getMessage()}. */
  public final MessageMember messageMember() {
    return messageMember;
  }

  @Override
  public final String getMessage() {
    return message;
  }
}
