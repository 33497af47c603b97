package io.plumbline.server.sagemaker.labelingjob;

import io.plumbline.aws.json.Json;
import io.plumbline.aws.json.PojoReader;
import io.plumbline.labeling.job.JobStatus;
import io.plumbline.labeling.job.LabelCounters;
import io.plumbline.labeling.job.LabelingJob;
import io.plumbline.labeling.job.LabelingJobs;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CreateLabelingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.LabelingJobOutput;

/** The parts of a labeling job's description that several operations give. */
final class LabelingJobViews {

  private LabelingJobViews() {}

  /** The request that the job was created with. */
  static CreateLabelingJobRequest request(LabelingJob job) {
    return PojoReader.read(
        Json.parseRequest(job.requestDocument().getBytes(StandardCharsets.UTF_8)),
        CreateLabelingJobRequest::builder);
  }

  static software.amazon.awssdk.services.sagemaker.model.LabelCounters counters(
      LabelCounters counters) {
    return software.amazon.awssdk.services.sagemaker.model.LabelCounters.builder()
        .totalLabeled((int) counters.totalLabeled())
        .humanLabeled((int) counters.humanLabeled())
        .machineLabeled((int) counters.machineLabeled())
        .failedNonRetryableError((int) counters.failed())
        .unlabeled((int) counters.unlabeled())
        .build();
  }

  /** Where the output manifest lies, once there is one, and which model the job has made. */
  static @Nullable LabelingJobOutput output(LabelingJob job, LabelingJobs jobs) {
    boolean written =
        job.progress().outputWrittenAt() != null && job.status() != JobStatus.INITIALIZING;
    return written
        ? LabelingJobOutput.builder()
            .outputDatasetS3Uri(job.output().outputManifest().uri())
            .finalActiveLearningModelArn(jobs.finalModelArn(job).orElse(null))
            .build()
        : null;
  }
}
