package io.plumbline.labeling.humanloop;

/** Where a human loop is in its life, by the names of the API. */
public enum HumanLoopStatus {
  IN_PROGRESS("InProgress"),
  COMPLETED("Completed"),
  FAILED("Failed"),
  STOPPING("Stopping"),
  STOPPED("Stopped");

  private final String wireName;

  HumanLoopStatus(String wireName) {
    this.wireName = wireName;
  }

  /** The name on the wire. */
  public String wireName() {
    return wireName;
  }

  /** Whether nothing will happen to the loop any more. */
  public boolean isOver() {
    return this == COMPLETED || this == FAILED || this == STOPPED;
  }
}
