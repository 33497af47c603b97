package io.plumbline.labeling.job;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of the design of a job's tasks; it never changes.
 *
 * @param jobId the job
 * @param version from 1, which is what the job was created with
 * @param settings the job's settings under this version
 * @param documents template and label categories under this version
 * @param changes the members of the API that differ from the version before, such as {@code
 *     TaskTitle}
 * @param resend what it sends out again, or null
 * @param clientToken names the request that made it, so that a repeated one makes nothing, or null
 * @param changedBy the access key that asked for it; empty for version 1
 * @param createdAt since when pages are made from it
 */
public record JobVersion(
    String jobId,
    int version,
    JobSettings settings,
    JobDocuments documents,
    List<String> changes,
    @Nullable Resend resend,
    @Nullable String clientToken,
    String changedBy,
    Instant createdAt) {

  public JobVersion {
    changes = List.copyOf(changes);
  }

  /** What a job begins with. */
  public static JobVersion first(LabelingJob job, JobDocuments documents) {
    return new JobVersion(
        job.id(), 1, job.settings(), documents, List.of(), null, null, "", job.createdAt());
  }
}
