package io.plumbline.labeling.error;

/** A request breaks a rule that its own fields show, or names something that cannot be used. */
public final class InvalidRequestException extends LabelingException {

  private static final long serialVersionUID = 1L;

  public InvalidRequestException(String message) {
    super(message);
  }
}
