package io.plumbline.labeling.task;

/** The desk cannot do what a worker asked; the message is written for the worker. */
public abstract sealed class TaskDeskException extends RuntimeException
    permits TaskDeskException.NotFound,
        TaskDeskException.AssignmentClosed,
        TaskDeskException.InvalidAnswer {

  private static final long serialVersionUID = 1L;

  private TaskDeskException(String message) {
    super(message);
  }

  /** There is no such job or assignment, or it is not this worker's. */
  public static final class NotFound extends TaskDeskException {
    private static final long serialVersionUID = 1L;

    public NotFound(String message) {
      super(message);
    }
  }

  /** The worker no longer holds the assignment. */
  public static final class AssignmentClosed extends TaskDeskException {
    private static final long serialVersionUID = 1L;

    public AssignmentClosed(String message) {
      super(message);
    }
  }

  /** The answer is not one that the task's type can take. */
  public static final class InvalidAnswer extends TaskDeskException {
    private static final long serialVersionUID = 1L;

    public InvalidAnswer(String message) {
      super(message);
    }
  }
}
