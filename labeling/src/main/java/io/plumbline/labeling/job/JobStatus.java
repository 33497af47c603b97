package io.plumbline.labeling.job;

/**
 * Where a labeling job is in its life, by the names of the API.
 *
 * <p>{@code Initializing → InProgress → Completed | Failed}; {@code InProgress → Stopping →
 * Stopped}; an initializing job may fail or be stopped, too.
 */
public enum JobStatus {
  INITIALIZING("Initializing"),
  IN_PROGRESS("InProgress"),
  STOPPING("Stopping"),
  COMPLETED("Completed"),
  FAILED("Failed"),
  STOPPED("Stopped");

  private final String wireName;

  JobStatus(String wireName) {
    this.wireName = wireName;
  }

  /** The name on the wire, such as {@code InProgress}. */
  public String wireName() {
    return wireName;
  }

  /** Whether nothing will ever happen to the job again. */
  public boolean isOver() {
    return this == COMPLETED || this == FAILED || this == STOPPED;
  }

  /** The status of a wire name. */
  public static JobStatus ofWireName(String wireName) {
    for (JobStatus status : values()) {
      if (status.wireName.equals(wireName)) {
        return status;
      }
    }
    throw new IllegalArgumentException("no job status is named " + wireName);
  }
}
