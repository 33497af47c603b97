package io.plumbline.labeling.error;

/** The resource is being changed at this moment, or is not in a state that allows the change. */
public final class ResourceConflictException extends LabelingException {

  private static final long serialVersionUID = 1L;

  public ResourceConflictException(String message) {
    super(message);
  }
}
