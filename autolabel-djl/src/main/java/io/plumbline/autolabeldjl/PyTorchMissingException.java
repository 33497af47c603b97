package io.plumbline.autolabeldjl;

import java.io.IOException;

/** There is no PyTorch here that loads; says what is missing and what to do. */
public final class PyTorchMissingException extends IOException {

  private static final long serialVersionUID = 1L;

  PyTorchMissingException(String message) {
    super(message);
  }

  PyTorchMissingException(String message, Throwable cause) {
    super(message, cause);
  }
}
