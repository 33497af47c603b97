package io.plumbline.labeling.tasktype.mask;

/** A mask cannot be taken; the message says what is wrong with it. */
public final class MaskProblem extends Exception {

  private static final long serialVersionUID = 1L;

  public MaskProblem(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
