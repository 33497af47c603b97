package io.plumbline.consolidationcli.input;

/** The data cannot be used, and nothing was written. The message is for the person who ran it. */
public final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}
