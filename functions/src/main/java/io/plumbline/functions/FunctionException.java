package io.plumbline.functions;

import java.io.Serial;

/**
 * A function failed, took too long, returned too much or no JSON, or could not be reached. The
 * message is the function's own where it has one.
 */
public final class FunctionException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  private final String log;
  private final boolean passing;

  private FunctionException(String message, String log, boolean passing) {
    super(message);
    this.log = log;
    this.passing = passing;
  }

  /**
   * The function itself said no: calling it again with the same event would give the same.
   *
   * @param log what it printed
   */
  public static FunctionException failed(String message, String log) {
    return new FunctionException(message, log, false);
  }

  /** What stood between us and the function: another call may go through. */
  public static FunctionException unreachable(String message, String log) {
    return new FunctionException(message, log, true);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }

  /** What the function printed before it failed; empty when that is not known. */
  public String log() {
    return log;
  }

  /** Whether another call may go through. */
  public boolean isPassing() {
    return passing;
  }
}
