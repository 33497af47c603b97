package io.plumbline.labeling.notification;

import io.plumbline.labeling.job.LabelingJob;
import java.time.Instant;

/**
 * What the engine says of a job's tasks to whoever wants to hear it. Safe for use by many threads.
 */
public interface JobAnnouncements {

  /** Says nothing to anybody. */
  JobAnnouncements NONE =
      new JobAnnouncements() {
        @Override
        public void tasksAvailable(LabelingJob job, long objects) {}

        @Override
        public void tasksOpenUntil(LabelingJob job, Instant end) {}
      };

  /**
   * A batch of a job is with its workers. Called in the transaction that puts it there.
   *
   * @param objects how many data objects are in it
   */
  void tasksAvailable(LabelingJob job, long objects);

  /**
   * Open tasks of the job's present batch expire at {@code end}. May be called as often as the
   * engine looks.
   */
  void tasksOpenUntil(LabelingJob job, Instant end);
}
