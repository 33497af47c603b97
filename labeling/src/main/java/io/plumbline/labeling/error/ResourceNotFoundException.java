package io.plumbline.labeling.error;

/** There is no such resource in the account. */
public final class ResourceNotFoundException extends LabelingException {

  private static final long serialVersionUID = 1L;

  public ResourceNotFoundException(String message) {
    super(message);
  }
}
