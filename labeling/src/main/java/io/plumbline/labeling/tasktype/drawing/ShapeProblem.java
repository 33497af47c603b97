package io.plumbline.labeling.tasktype.drawing;

/** A shape cannot be taken; the message says what is wrong with it. */
public final class ShapeProblem extends Exception {

  private static final long serialVersionUID = 1L;

  public ShapeProblem(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
