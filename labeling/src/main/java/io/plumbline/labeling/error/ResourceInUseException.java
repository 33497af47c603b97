package io.plumbline.labeling.error;

/** The name is taken, or the resource is still needed by another. */
public final class ResourceInUseException extends LabelingException {

  private static final long serialVersionUID = 1L;

  public ResourceInUseException(String message) {
    super(message);
  }
}
