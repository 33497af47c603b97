package io.plumbline.server.portal.work;

import io.plumbline.labeling.job.JobSettings;
import io.plumbline.labeling.task.Assignment;
import io.plumbline.labeling.task.JobOffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job in a worker's list.
 *
 * @param priority higher ones come before lower
 * @param available tasks that the worker could take now
 * @param answered tasks that the worker has answered
 * @param resumable what the worker is at or has stopped, or null
 */
record JobView(
    String jobId,
    String title,
    String description,
    List<String> keywords,
    String createdAt,
    long taskTimeLimitSeconds,
    int workersPerObject,
    int priority,
    long available,
    long answered,
    @Nullable Resumable resumable) {

  /** An assignment that the worker can go on with. */
  record Resumable(String assignmentId, String state, String deadline) {}

  static JobView of(JobOffer offer) {
    JobSettings settings = offer.job().settings();
    return new JobView(
        offer.job().id(),
        settings.taskTitle(),
        settings.taskDescription(),
        settings.taskKeywords(),
        PortalTime.format(offer.job().createdAt()),
        settings.taskTimeLimit().toSeconds(),
        settings.workersPerDataObject(),
        offer.job().design().priority(),
        offer.available(),
        offer.answered(),
        resumable(offer.resumable()));
  }

  private static @Nullable Resumable resumable(@Nullable Assignment assignment) {
    return assignment == null
        ? null
        : new Resumable(
            assignment.id(),
            assignment.state().wireName(),
            PortalTime.format(assignment.deadline()));
  }
}
