package io.plumbline.labeling.error;

/** The account has as many of these as it may have. */
public final class ResourceLimitExceededException extends LabelingException {

  private static final long serialVersionUID = 1L;

  public ResourceLimitExceededException(String message) {
    super(message);
  }
}
