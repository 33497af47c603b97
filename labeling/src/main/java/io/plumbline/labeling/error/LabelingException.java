package io.plumbline.labeling.error;

/** The root of the domain's errors; its message is written for the person who made the request. */
public abstract sealed class LabelingException extends RuntimeException
    permits InvalidRequestException,
        ResourceInUseException,
        ResourceLimitExceededException,
        ResourceNotFoundException,
        ResourceConflictException {

  private static final long serialVersionUID = 1L;

  LabelingException(String message) {
    super(message);
  }
}
