package io.plumbline.labeling.engine;

/** The job cannot go on, whatever is tried; the message becomes its failure reason. */
final class JobFailure extends Exception {

  private static final long serialVersionUID = 1L;

  JobFailure(String reason) {
    super(reason);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
