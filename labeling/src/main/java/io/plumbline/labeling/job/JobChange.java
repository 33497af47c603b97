package io.plumbline.labeling.job;

import io.plumbline.objectstore.S3Location;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed about a running job; null leaves a thing as it is.
 *
 * @param template another worker template; the file is read again even when the name is the same
 * @param humanTaskUiArn the same, by a human task UI
 * @param labelCategoryConfig another label category configuration file; likewise
 * @param priority see {@link JobDesign#priority}
 * @param hasPrice whether a price is given
 * @param resend what is to be sent out again
 * @param clientToken a second request of the same token changes nothing
 * @param changedBy the access key that asks
 * @param members the names of the members that are given, as the API has them
 * @param requestDocument gives the job's request document the same change
 */
public record JobChange(
    @Nullable String taskTitle,
    @Nullable String taskDescription,
    @Nullable List<String> taskKeywords,
    @Nullable Integer workersPerDataObject,
    @Nullable Duration taskTimeLimit,
    @Nullable Duration taskAvailability,
    @Nullable Integer maxConcurrentTaskCount,
    @Nullable S3Location template,
    @Nullable String humanTaskUiArn,
    @Nullable S3Location labelCategoryConfig,
    @Nullable Integer priority,
    boolean hasPrice,
    @Nullable Resend resend,
    @Nullable String clientToken,
    String changedBy,
    List<String> members,
    DocumentChange requestDocument) {

  /** Gives a request document, as JSON, what a change says. */
  @FunctionalInterface
  public interface DocumentChange {
    String of(String requestDocument);
  }

  public JobChange {
    members = List.copyOf(members);
  }

  /** Whether pages come from another template afterwards. */
  public boolean changesTemplate() {
    return template != null || humanTaskUiArn != null;
  }

  /** The job under its next version. */
  public LabelingJob applyTo(LabelingJob job, Instant now) {
    return job.changed(
        settings(job.settings()),
        Objects.requireNonNullElse(priority, job.design().priority()),
        requestDocument.of(job.requestDocument()),
        now);
  }

  private JobSettings settings(JobSettings old) {
    return new JobSettings(
        old.labelAttributeName(),
        old.manifest(),
        old.outputPath(),
        labelCategoryConfig == null ? old.labelCategoryConfig() : labelCategoryConfig,
        old.roleArn(),
        old.kmsKeyId(),
        old.workteamArn(),
        changesTemplate() ? template : old.template(),
        changesTemplate() ? humanTaskUiArn : old.humanTaskUiArn(),
        old.preHumanTaskFunctionArn(),
        old.consolidationFunctionArn(),
        Objects.requireNonNullElse(taskTitle, old.taskTitle()),
        Objects.requireNonNullElse(taskDescription, old.taskDescription()),
        Objects.requireNonNullElse(taskKeywords, old.taskKeywords()),
        Objects.requireNonNullElse(workersPerDataObject, old.workersPerDataObject()),
        Objects.requireNonNullElse(taskTimeLimit, old.taskTimeLimit()),
        Objects.requireNonNullElse(taskAvailability, old.taskAvailability()),
        Objects.requireNonNullElse(maxConcurrentTaskCount, old.maxConcurrentTaskCount()),
        old.maxHumanLabeledObjectCount(),
        old.maxPercentageLabeled(),
        old.automatedLabeling());
  }
}
