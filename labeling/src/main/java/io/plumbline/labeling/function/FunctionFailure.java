package io.plumbline.labeling.function;

/**
 * A function could not be called, or failed; the message is the function's own where it has one.
 */
public final class FunctionFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final String log;

  /**
   * @param message what went wrong and, where that is known, how to mend it
   * @param log what the function printed before it failed; empty when that is not known
   */
  public FunctionFailure(String message, String log) {
    super(message);
    this.log = log;
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** What the function printed before it failed. */
  public String log() {
    return log;
  }
}
