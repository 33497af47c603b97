package io.plumbline.segmentation;

import org.jspecify.annotations.Nullable;

/** The image cannot be looked at; the message says why. */
public final class UnreadableImageException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableImageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
