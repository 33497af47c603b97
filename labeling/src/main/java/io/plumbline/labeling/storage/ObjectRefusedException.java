package io.plumbline.labeling.storage;

import java.io.IOException;

/** An object cannot be read or written, now or later; the message says which, why, and the mend. */
public final class ObjectRefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  public ObjectRefusedException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
