package io.plumbline.labeling.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A labeling job as it stands.
 *
 * @param id our own id of the job, never shown to requesters
 * @param accountId the account that it belongs to
 * @param name its name as given; unique in the account, whatever the case
 * @param arn its resource name
 * @param referenceCode the opaque code that workers and vendors may see
 * @param settings what was asked for, as it was changed last
 * @param design which version of its task design it is at
 * @param requestDocument the create request as JSON, with what was changed since
 * @param status where it is in its life
 * @param failureReason why it failed, or null
 * @param counters objects by outcome
 * @param progress where the engine stands
 * @param createdAt when it was created
 * @param lastModifiedAt when its status or counters changed last
 * @param revision how often the row has been written; what a compare-and-set compares
 */
public record LabelingJob(
    String id,
    String accountId,
    String name,
    String arn,
    String referenceCode,
    JobSettings settings,
    JobDesign design,
    String requestDocument,
    JobStatus status,
    @Nullable String failureReason,
    LabelCounters counters,
    JobProgress progress,
    Instant createdAt,
    Instant lastModifiedAt,
    long revision) {

  /** This job in another status and at another place, with the counters that it has. */
  public LabelingJob with(JobStatus newStatus, JobProgress newProgress, Instant now) {
    return with(newStatus, counters, newProgress, now);
  }

  /** This job in another status, with other counters, at another place. */
  public LabelingJob with(
      JobStatus newStatus, LabelCounters newCounters, JobProgress newProgress, Instant now) {
    return new LabelingJob(
        id,
        accountId,
        name,
        arn,
        referenceCode,
        settings,
        design,
        requestDocument,
        newStatus,
        failureReason,
        newCounters,
        newProgress,
        createdAt,
        now,
        revision);
  }

  /** This job, failed. */
  public LabelingJob failed(String reason, Instant now) {
    return new LabelingJob(
        id,
        accountId,
        name,
        arn,
        referenceCode,
        settings,
        design,
        requestDocument,
        JobStatus.FAILED,
        reason,
        counters,
        progress,
        createdAt,
        now,
        revision);
  }

  /** This job under its next version. */
  public LabelingJob changed(
      JobSettings newSettings, int newPriority, String newRequestDocument, Instant now) {
    return new LabelingJob(
        id,
        accountId,
        name,
        arn,
        referenceCode,
        newSettings,
        design.next(newPriority),
        newRequestDocument,
        status,
        failureReason,
        counters,
        progress,
        createdAt,
        now,
        revision);
  }

  /** This job when one more version has had its effect on the tasks that are out. */
  public LabelingJob oneMoreVersionApplied(JobProgress newProgress) {
    return new LabelingJob(
        id,
        accountId,
        name,
        arn,
        referenceCode,
        settings,
        design.oneMoreApplied(),
        requestDocument,
        status,
        failureReason,
        counters,
        newProgress,
        createdAt,
        lastModifiedAt,
        revision);
  }

  /** The layout of the job's folder in the output bucket. */
  public JobOutput output() {
    return new JobOutput(settings.outputPath(), name);
  }
}
