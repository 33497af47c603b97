package io.plumbline.labeling.task;

/** What became of one worker's share of a task. */
public enum AssignmentState {
  /** Kept for the worker ahead of time; the clock does not run yet. */
  RESERVED("Reserved"),
  /** The worker works on it. */
  ACCEPTED("Accepted"),
  /** The worker will come back to it; the clock runs on. */
  STOPPED("Stopped"),
  /** Answered. */
  SUBMITTED("Submitted"),
  /** Refused; never offered to this worker again. */
  DECLINED("Declined"),
  /** Given back; may come to this worker again. */
  RELEASED("Released"),
  /** The worker's time was up. */
  EXPIRED("Expired"),
  /** Taken back: the task got its answers elsewhere, its time was up, or the job was stopped. */
  WITHDRAWN("Withdrawn"),
  /** Its object was sent out again: kept as history, with the answer if there was one. */
  SUPERSEDED("Superseded");

  private final String wireName;

  AssignmentState(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the portal's API. */
  public String wireName() {
    return wireName;
  }

  /** Whether the worker holds the assignment, and so one of the task's slots. */
  public boolean isActive() {
    return this == RESERVED || this == ACCEPTED || this == STOPPED;
  }
}
