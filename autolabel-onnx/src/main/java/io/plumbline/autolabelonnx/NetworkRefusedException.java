package io.plumbline.autolabelonnx;

import java.io.IOException;

/** A network, or what comes with it, cannot be used; the message says why and how to mend it. */
public final class NetworkRefusedException extends IOException {

  private static final long serialVersionUID = 1;

  NetworkRefusedException(String message) {
    super(message);
  }

  NetworkRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
